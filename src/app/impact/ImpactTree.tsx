/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Environment } from '../../model/environment.ts'
import { drawnLines } from '../../ui/drawnLines.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { impactRows, lineOf, type ImpactRow } from './impactRows.ts'
import type { ImpactNode } from './impactTree.ts'
import { ImpactTreeRow } from './ImpactTreeRow.tsx'
import { headHeight, rowHeight, useImpactTreeStyles } from './impactTreeStyles.ts'
import type { RowTexts } from './rowTexts.ts'
import { isWithModifier } from '../../ui/keyModifiers.ts'

const texts = impactTexts.tree

/**
 * The tables an action comes to, level by level, of any number: only those in sight are in the document. The keyboard
 * follows the treegrid pattern of the ARIA authoring practices; Enter opens a relationship's details.
 */
export function ImpactTree(props: {
  environment: Environment
  nodes: readonly ImpactNode[]
  isOpen: (node: ImpactNode) => boolean
  toggle: (node: ImpactNode) => void
  /** Schema name of the relationship whose details stand open. */
  selected: string | null
  open: (schemaName: string) => void
  /** What is counted; null where no row is chosen. */
  rowTexts: RowTexts | null
}) {
  const { environment, nodes, isOpen, toggle, selected, open, rowTexts } = props
  const classes = useImpactTreeStyles()
  const scroller = useRef<HTMLDivElement>(null)
  const [visited, setVisited] = useState<string | null>(null)
  const isMoving = useRef(false)
  const rows = useMemo(() => impactRows(nodes, isOpen), [nodes, isOpen])
  const active = Math.max(0, rows.findIndex(({ key }) => key === visited))

  // oxlint-disable-next-line react/incompatible-library -- its functions are called anew each time this is drawn
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => drawnLines(range, active, -1),
  })

  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    const row = scroller.current?.querySelector<HTMLElement>('[data-active]')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const move = (key: string | undefined | null) => {
    if (key === undefined || key === null) return
    isMoving.current = true
    setVisited(key)
  }
  const act = (row: ImpactRow) => {
    const line = lineOf(row)
    if (line !== null) open(line.relationship.schemaName)
    else toggle(row.node)
  }
  const keys = (event: KeyboardEvent) => {
    const row = rows[active]
    if (row === undefined || isWithModifier(event)) return
    const isClosed = row.type === 'table' && row.isOpen === false
    if (event.key === 'ArrowDown') move(rows[active + 1]?.key)
    else if (event.key === 'ArrowUp') move(rows[active - 1]?.key)
    else if (event.key === 'PageDown') move(rows[Math.min(rows.length - 1, active + 10)]?.key)
    else if (event.key === 'PageUp') move(rows[Math.max(0, active - 10)]?.key)
    else if (event.key === 'Home') move(rows[0]?.key)
    else if (event.key === 'End') move(rows.at(-1)?.key)
    else if (event.key === 'ArrowRight' && isClosed) toggle(row.node)
    else if (event.key === 'ArrowRight' && row.type === 'table' && row.isOpen === true) move(rows[active + 1]?.key)
    else if (event.key === 'ArrowLeft' && row.type === 'table' && row.isOpen === true) toggle(row.node)
    else if (event.key === 'ArrowLeft') move(row.parent)
    else if (event.key === 'Enter' || event.key === ' ') act(row)
    else return
    event.preventDefault()
  }
  const isCounted = rowTexts !== null
  const heads = [
    ...(['table', 'level', 'effect'] as const),
    ...(isCounted ? (['rows'] as const) : []),
    ...(['certainty', 'over', 'relationship'] as const),
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus, one at a time
    <div
      ref={scroller}
      role="treegrid"
      aria-label={texts.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={heads.length}
      className={classes.scroller}
      onKeyDown={keys}
    >
      <div role="row" aria-rowindex={1} className={mergeClasses(classes.row, classes.head, isCounted && classes.counted)}>
        {heads.map((head) => (
          <span key={head} role="columnheader" className={mergeClasses(classes.cell, head === 'rows' && classes.amount)}>
            {texts.columns[head]}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <ImpactTreeRow
              key={row.key}
              row={row}
              index={index + 2}
              offset={start - headHeight}
              environment={environment}
              isActive={index === active}
              isSelected={selected !== null && lineOf(row)?.relationship.schemaName === selected}
              rowTexts={rowTexts}
              classes={classes}
              act={() => {
                setVisited(row.key)
                act(row)
              }}
              toggle={() => toggle(row.node)}
              visit={() => setVisited(row.key)}
            />
          )
        })}
      </div>
    </div>
  )
}
