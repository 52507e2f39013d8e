import type { KeyboardEvent } from 'react'

/** What the keys do while a line has the focus: Enter opens it, arrows move to the next and the previous line. */
export function lineKeys(line: {
  open: () => void
  ids: readonly string[]
  id: string
}) {
  const { open, ids, id } = line
  return (event: KeyboardEvent<SVGElement>) => {
    const step = ['ArrowRight', 'ArrowDown'].includes(event.key) ? 1 : ['ArrowLeft', 'ArrowUp'].includes(event.key) ? -1 : 0
    if (step !== 0) {
      const next = ids[(ids.indexOf(id) + step + ids.length) % ids.length]
      if (next === undefined) return
      event.currentTarget.closest('.react-flow__edges')?.querySelector<SVGElement>(`[data-id="${CSS.escape(next)}"]`)?.focus({ preventScroll: true })
    } else if (event.key === 'Enter' || event.key === ' ') open()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
