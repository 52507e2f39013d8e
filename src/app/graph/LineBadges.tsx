import { ArrowMinimizeRegular, LockClosedRegular } from '@fluentui/react-icons'
import { memo, use, useEffect, useRef } from 'react'
import { EdgeLabelRenderer, useStore } from 'reactflow'
import type { Edge } from '../../graph/edges.ts'
import { pairKey } from '../../graph/lines.ts'
import type { Route } from '../../graph/route.ts'
import { actionNames, settingName } from '../texts/cascade.ts'
import { formatNumber } from '../texts/format.ts'
import { graphTexts } from '../texts/graph.ts'
import { SeenActionContext, useCanvasActions } from './canvasActions.ts'
import { targetAt } from './detail.ts'
import { lineReachName, toneOf } from './lineTone.ts'
import type { LineFlowEdge } from './RelationshipLine.tsx'

interface BadgeProps {
  readonly edge: Edge
  readonly route: Route
  readonly label: string
  readonly isSelected: boolean
  readonly isTabStop: boolean
}

/** What stands on the lines: the delete rule's letter, a bundle's count, a many-to-many's intersect table. */
export function LineBadges({ lines, badged }: { lines: readonly LineFlowEdge[]; badged: ReadonlySet<string> }) {
  const layer = useRef<HTMLDivElement>(null)
  const target = useStore((state) => targetAt(state.transform[2]))
  useEffect(() => layer.current?.style.setProperty('--target', `${target}px`), [target])
  return (
    <EdgeLabelRenderer>
      <div ref={layer}>
        {lines.map(({ id, data }) =>
          data === undefined || !badged.has(id) ? null : (
            <LineBadge
              key={id}
              edge={data.edge}
              route={data.route}
              label={data.label}
              isSelected={data.isSelected}
              isTabStop={data.isTabStop}
            />
          ),
        )}
      </div>
    </EdgeLabelRenderer>
  )
}

const LineBadge = memo(function LineBadge({ edge, route, label, isSelected, isTabStop }: BadgeProps) {
  const { x, y } = route.middle
  return (
    <div
      className="line-badge nopan nodrag"
      data-line={edge.id}
      data-tone={toneOf(edge)}
      data-staged={edge.isStaged}
      data-selected={isSelected}
      data-reach={lineReachName(edge.reach)}
      style={{ left: x, top: y }}
    >
      {edge.type === 'bundle' ? (
        <BundleButton edge={edge} label={label} isTabStop={isTabStop} />
      ) : (
        <RelationshipButtons edge={edge} label={label} isTabStop={isTabStop} />
      )}
    </div>
  )
})

function BundleButton({ edge, label, isTabStop }: { edge: Edge & { type: 'bundle' }; label: string; isTabStop: boolean }) {
  const { toggleBundle } = useCanvasActions()
  const count = formatNumber(edge.relationships.length)
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      title={label}
      aria-label={graphTexts.openBundle(label)}
      onClick={() => toggleBundle(edge.id)}
    >
      {edge.reach === null || edge.marks.length === 0 ? count : `${count} ${edge.marks.join('')}`}
    </button>
  )
}

function RelationshipButtons({ edge, label, isTabStop }: { edge: Edge & { type: 'relationship' }; label: string; isTabStop: boolean }) {
  const { changeValue, openRelationship, toggleBundle, nameOf } = useCanvasActions()
  const action = use(SeenActionContext)
  const { relationship } = edge
  const tabIndex = isTabStop ? 0 : -1
  return (
    <>
      {relationship.type === 'OneToMany' ? (
        <button
          type="button"
          tabIndex={tabIndex}
          title={label}
          aria-haspopup="menu"
          aria-label={graphTexts.changeValue(actionNames[action], relationship.schemaName, settingName(action, relationship.cascade[action]))}
          onClick={(event) => changeValue(relationship.schemaName, event.currentTarget)}
        >
          {edge.mark}
          {edge.isLocked && <LockClosedRegular aria-hidden />}
        </button>
      ) : (
        <button type="button" tabIndex={tabIndex} title={label} aria-label={label} onClick={() => openRelationship(relationship.schemaName)}>
          {relationship.intersectTable}
        </button>
      )}
      {edge.lanes > 1 && edge.lane === 0 && (
        <button
          type="button"
          className="line-badge-close"
          tabIndex={tabIndex}
          title={graphTexts.closeBundle(nameOf(edge.target), nameOf(edge.source))}
          aria-label={graphTexts.closeBundle(nameOf(edge.target), nameOf(edge.source))}
          onClick={() => toggleBundle(pairKey(relationship))}
        >
          <ArrowMinimizeRegular aria-hidden />
        </button>
      )}
    </>
  )
}
