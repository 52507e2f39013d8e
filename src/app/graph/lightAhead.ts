import { useLayoutEffect, type RefObject } from 'react'
import { reachOfLine, reachOfTable, type Light } from '../../graph/light.ts'
import type { Shape } from '../../graph/picture.ts'
import { lineReachName } from './lineTone.ts'
import { effectName, reachName } from './TableLevel.tsx'

/**
 * Lights what is drawn in the frame in which a lens changes. Drawing its letters and names takes a few more, and then
 * sets the same attributes.
 */
export function useLightAhead(canvas: RefObject<HTMLElement | null>, shape: Shape, light: Light | null): void {
  useLayoutEffect(() => {
    for (const face of canvas.current?.querySelectorAll<HTMLElement>('[data-table]') ?? []) {
      const { table: id } = face.dataset
      const table = face.parentElement
      if (id === undefined || table === null) continue
      const reach = reachOfTable(light, id)
      write(table, 'reach', reachName(reach))
      write(table, 'effect', effectName(reach))
    }
    const lines = new Map(shape.lines.map((line) => [line.id, line]))
    for (const element of canvas.current?.querySelectorAll<HTMLElement | SVGElement>('[data-line]') ?? []) {
      const line = lines.get(element.dataset['line'] ?? '')
      if (line !== undefined) write(element, 'reach', lineReachName(reachOfLine(light, line)))
    }
  }, [canvas, shape, light])
}

function write({ dataset }: HTMLElement | SVGElement, name: string, value: string | undefined): void {
  if (dataset[name] === value) return
  if (value === undefined) delete dataset[name]
  else dataset[name] = value
}
