import { AddRegular, ChevronDownRegular, ChevronRightRegular, LockClosedRegular, SubtractRegular, TargetRegular } from '@fluentui/react-icons'
import { use, type ReactNode } from 'react'
import type { TableReach } from '../../graph/light.ts'
import type { Node } from '../../graph/nodes.ts'
import type { TreeRow } from '../../graph/treeRows.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { OneToMany } from '../../model/relationship.ts'
import { actionNames, settingName } from '../texts/cascade.ts'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import { formatNumber } from '../texts/format.ts'
import { labelInLens, lensTexts } from '../texts/lens.ts'
import { SeenActionContext, useCanvasActions, type CanvasActions } from './canvasActions.ts'
import { settingMark } from '../../graph/settingMark.ts'
import { kindIcons } from './kindIcons.ts'

interface RowProps {
  readonly row: TreeRow
  readonly index: number
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly isExpanded: boolean
  /** What a lens shows of a table. */
  readonly reach: TableReach
  readonly toggle: (table: string) => void
  readonly take: () => void
}

/** One line of the tree list: a table, one of its relationships, or what is hidden at it. */
export function TreeListRow({ row, index, isTabStop, isSelected, isExpanded, reach, toggle, take }: RowProps) {
  const actions = useCanvasActions()
  const action = use(SeenActionContext)
  const act = () => {
    if (row.type === 'table') actions.select(row.node.id)
    else if (row.type === 'more') actions.toggleExpanded(row.node.id)
    else actions.openRelationship(row.relationship.schemaName)
  }
  const cells = cellsOf(row, isTabStop ? 0 : -1, isExpanded, reach, action, actions, toggle)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the treegrid around it has the keys
    <div
      className="tree-list-row"
      role="row"
      data-row={row.key}
      data-level={row.type === 'table' ? 1 : 2}
      aria-level={row.type === 'table' ? 1 : 2}
      aria-rowindex={index}
      aria-selected={isSelected}
      aria-expanded={row.type === 'table' && row.children > 0 ? row.isOpen : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={take}
      onClick={act}
      onDoubleClick={() => row.type === 'table' && actions.recentre(row.node.id)}
    >
      {cells}
    </div>
  )
}

function cellsOf(
  row: TreeRow,
  tabIndex: 0 | -1,
  isExpanded: boolean,
  reach: TableReach,
  action: ImpactAction,
  actions: CanvasActions,
  toggle: (table: string) => void,
): ReactNode {
  const button = (text: string, icon: ReactNode, run: () => void) => (
    <button
      type="button"
      tabIndex={tabIndex}
      title={text}
      aria-label={text}
      onClick={(event) => {
        event.stopPropagation()
        run()
      }}
    >
      {icon}
    </button>
  )
  switch (row.type) {
    case 'table': {
      const { node } = row
      const happens = lensTexts.happens(reach)
      return (
        <>
          <span role="gridcell" className="tree-list-name" title={node.name} aria-label={labelInLens(labelTexts.table(node.name, node.relationships), reach)}>
            <Chevron row={row} toggle={toggle} />
            <KindIcon kind={node.kind} />
            <span>
              {node.name}
              <span className="tree-list-count" title={graphTexts.counts(node.oneToMany, node.manyToOne, node.manyToMany)}>
                {formatNumber(node.relationships)}
              </span>
              {happens !== null && <span className="tree-list-reach">{happens}</span>}
            </span>
          </span>
          <span role="gridcell" aria-colspan={2} className="tree-list-buttons">
            {button(graphTexts.recentre(node.name), <TargetRegular aria-hidden />, () => actions.recentre(node.id))}
            {isExpanded
              ? button(graphTexts.collapse(node.name), <SubtractRegular aria-hidden />, () => actions.toggleExpanded(node.id))
              : node.hiddenNeighbours > 0 &&
                button(graphTexts.expand(node.name, node.hiddenNeighbours), <AddRegular aria-hidden />, () => actions.toggleExpanded(node.id))}
          </span>
        </>
      )
    }
    case 'more':
      return (
        <span role="gridcell" className="tree-list-name tree-list-more">
          <AddRegular aria-hidden />
          <span>{graphTexts.tree.hidden(row.node.hiddenNeighbours)}</span>
        </span>
      )
    case 'relationship': {
      const { relationship } = row
      const value = ({ cascade }: OneToMany) => settingName(action, cascade[action])
      const isOneToMany = relationship.type === 'OneToMany'
      return (
        <>
          <span role="gridcell" className="tree-list-name" title={relationship.schemaName}>
            <span>{relationship.schemaName}</span>
            {row.isLocked && <LockClosedRegular aria-hidden />}
          </span>
          <span role="gridcell" className="tree-list-other" title={actions.nameOf(row.other)}>
            <span className="tree-list-type">
              {isOneToMany
                ? relationship.referencedTable === row.table
                  ? graphTexts.oneToManyShort
                  : graphTexts.manyToOneShort
                : graphTexts.manyToManyShort}
            </span>
            <span>{actions.nameOf(row.other)}</span>
          </span>
          <span role="gridcell" className="tree-list-rule" data-staged={row.isStaged}>
            {isOneToMany && (
              <button
                type="button"
                tabIndex={tabIndex}
                aria-haspopup="menu"
                title={value(relationship)}
                aria-label={graphTexts.changeValue(actionNames[action], relationship.schemaName, value(relationship))}
                onClick={(event) => {
                  event.stopPropagation()
                  actions.changeValue(relationship.schemaName, event.currentTarget)
                }}
              >
                {settingMark(action, relationship.cascade[action])}
              </button>
            )}
          </span>
        </>
      )
    }
  }
}

function KindIcon({ kind }: { kind: Node['kind'] }) {
  const Icon = kindIcons[kind]
  return <Icon aria-hidden />
}

function Chevron({ row, toggle }: { row: TreeRow & { type: 'table' }; toggle: (table: string) => void }) {
  if (row.children === 0) return <span className="tree-list-chevron" />
  const Icon = row.isOpen ? ChevronDownRegular : ChevronRightRegular
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- arrow keys do the same on the row
    <span
      className="tree-list-chevron"
      onClick={(event) => {
        event.stopPropagation()
        toggle(row.node.id)
      }}
    >
      <Icon aria-hidden />
    </span>
  )
}
