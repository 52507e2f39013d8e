import { Text } from '@fluentui/react-components'
import { use, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { reachOfTable, type Light } from '../../graph/light.ts'
import type { Picture } from '../../graph/picture.ts'
import { treeRows } from '../../graph/treeRows.ts'
import { actionNames } from '../texts/cascade.ts'
import { graphTexts } from '../texts/graph.ts'
import { SeenActionContext, useCanvasActions } from './canvasActions.ts'
import { levelOfKey } from './lens.ts'
import { toggled } from './graphAddress.ts'
import { TreeListRow } from './TreeListRow.tsx'
import './treeList.css'
import { isWithModifier } from '../../ui/keyModifiers.ts'

/** What the canvas shows, as a list: the same selection, and everything that can be done there. */
export function TreeList(props: {
  picture: Picture
  selected: string | null
  relationship: string | null
  expanded: ReadonlySet<string>
  /** What a lens lights, and how many levels it has. */
  light: Light | null
  levels: number
}) {
  const { picture, selected, relationship, expanded, light, levels } = props
  const actions = useCanvasActions()
  const action = use(SeenActionContext)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...picture.pinned].slice(0, 1)))
  const [current, setCurrent] = useState<string | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => treeRows(picture, open), [picture, open])
  const stop = rows.some(({ key }) => key === current) ? current : (rows[0]?.key ?? null)
  useEffect(() => {
    if (selected === null) return
    grid.current?.querySelector(`[data-row="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const toggle = (table: string) => setOpen(new Set(toggled([...open], table)))
  const focus = (key: string | undefined) => {
    if (key === undefined) return
    setCurrent(key)
    grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (isWithModifier(event)) return
    const level = levelOfKey(event.key, levels)
    const index = rows.findIndex(({ key }) => key === stop)
    const row = rows[index]
    if (row === undefined || !(event.target instanceof HTMLElement)) return
    if (event.target.dataset['row'] === undefined && !event.key.startsWith('Arrow')) return
    const owner = row.type === 'relationship' ? row.table : row.node.id
    if (event.key === 'ArrowDown') focus(rows[index + 1]?.key)
    else if (event.key === 'ArrowUp') focus(rows[index - 1]?.key)
    else if (event.key === 'Home') focus(rows[0]?.key)
    else if (event.key === 'End') focus(rows.at(-1)?.key)
    else if (event.key === 'ArrowRight') {
      if (row.type === 'table' && !row.isOpen) toggle(owner)
      else if (row.type === 'table') focus(rows[index + 1]?.key)
    } else if (event.key === 'ArrowLeft') {
      if (row.type !== 'table') focus(owner)
      else if (row.isOpen) toggle(owner)
    } else if (event.key === 'Enter' && row.type === 'table') actions.select(owner)
    else if (event.key === 'Enter' && row.type === 'more') actions.toggleExpanded(owner)
    else if (event.key === 'Enter' && row.type === 'relationship') actions.openRelationship(row.relationship.schemaName)
    else if (level !== undefined) actions.showLevel(level)
    else if (event.key === '+') actions.toggleExpanded(owner)
    else if (event.key === 'c' || event.key === 'C') actions.recentre(owner)
    else return
    event.preventDefault()
  }
  return (
    <div className="tree-list-pane">
      <Text as="h2" weight="semibold" className="tree-list-title">
        {graphTexts.tree.title}
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus, one at a time */}
      <div ref={grid} className="tree-list" role="treegrid" aria-label={graphTexts.tree.title} aria-rowcount={rows.length + 1} onKeyDown={keys}>
        <div className="tree-list-row tree-list-head" role="row" aria-rowindex={1}>
          <span role="columnheader">{graphTexts.tree.name}</span>
          <span role="columnheader">{graphTexts.tree.other}</span>
          <span role="columnheader">{actionNames[action]}</span>
        </div>
        {rows.map((row, index) => (
          <TreeListRow
            key={row.key}
            row={row}
            index={index + 2}
            isTabStop={row.key === stop}
            isSelected={
              row.type === 'table' ? row.node.id === selected : row.type === 'relationship' && row.relationship.schemaName === relationship
            }
            isExpanded={row.type !== 'relationship' && expanded.has(row.node.id)}
            reach={row.type === 'relationship' ? null : reachOfTable(light, row.node.id)}
            toggle={toggle}
            take={() => setCurrent(row.key)}
          />
        ))}
      </div>
    </div>
  )
}
