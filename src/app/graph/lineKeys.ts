import type { KeyboardEvent } from 'react'
import { isWithModifier } from '../../ui/keyModifiers.ts'

/** The line that has the focus or was clicked, by its id; null for anything else. */
export const lineAt = (target: EventTarget): string | null =>
  target instanceof SVGElement && target.matches('.react-flow__edge') ? (target.dataset['id'] ?? null) : null

/** What the keys do while a line has the focus: Enter opens it, arrows move to the next and the previous line. */
export function lineKeys({ ids, open }: { ids: readonly string[]; open: (line: string) => void }) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const id = lineAt(event.target)
    if (id === null || isWithModifier(event)) return
    const step = ['ArrowRight', 'ArrowDown'].includes(event.key) ? 1 : ['ArrowLeft', 'ArrowUp'].includes(event.key) ? -1 : 0
    if (step !== 0) {
      const next = ids[(ids.indexOf(id) + step + ids.length) % ids.length]
      if (next === undefined) return
      event.currentTarget.querySelector<SVGElement>(`.react-flow__edge[data-id="${CSS.escape(next)}"]`)?.focus({ preventScroll: true })
    } else if (event.key === 'Enter' || event.key === ' ') open(id)
    else return
    event.preventDefault()
  }
}
