import type { KeyboardEvent } from 'react'
import type { Box } from '../../graph/box.ts'
import type { Line } from '../../graph/lines.ts'
import { nextTable } from '../../graph/nextTable.ts'
import type { CanvasActions } from './canvasActions.ts'
import { directions } from './directions.ts'
import { levelOfKey } from './lens.ts'
import { isWithModifier } from '../../ui/keyModifiers.ts'

/**
 * What the keys do while a table has the focus: arrows move between neighbours, plus expands, C re-centres, N begins a new
 * relationship; in a lens, digits light the levels up to one.
 */
export function canvasKeys(canvas: {
  boxes: ReadonlyMap<string, Box>
  lines: readonly Line[]
  actions: CanvasActions
  /** How many levels a lens has; 0 without one. */
  levels: number
  setTabStop: (table: string) => void
}) {
  const { boxes, lines, actions, levels, setTabStop } = canvas
  return (event: KeyboardEvent<HTMLElement>) => {
    // Not the table Tab stops at: assistive technology gives the focus to any.
    const current = event.target instanceof HTMLElement ? event.target.dataset['table'] : undefined
    if (current === undefined || isWithModifier(event)) return
    const direction = directions.get(event.key)
    const level = levelOfKey(event.key, levels)
    if (direction !== undefined) {
      const connected = lines.flatMap(({ source, target }) =>
        source === current ? [target] : target === current ? [source] : [],
      )
      const next = nextTable(boxes, current, direction, new Set(connected))
      if (next === null) return
      setTabStop(next)
      event.currentTarget.querySelector<HTMLElement>(`[data-table="${CSS.escape(next)}"]`)?.focus({ preventScroll: true })
    } else if (event.key === '+') actions.toggleExpanded(current)
    else if (event.key === 'c' || event.key === 'C') actions.recentre(current)
    else if (event.key === 'n' || event.key === 'N') actions.connect(current)
    else if (level !== undefined) actions.showLevel(level)
    else return
    event.preventDefault()
  }
}
