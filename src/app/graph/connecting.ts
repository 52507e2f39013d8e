import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { canConnect, type Connectability } from '../../model/draft/canConnect.ts'
import type { Environment } from '../../model/environment.ts'

/** What a line that is being dragged may be dropped on; null: none is. */
const store = createStore<{ readonly reasons: ReadonlyMap<string, Connectability> | null }>(() => ({ reasons: null }))

export const beginConnecting = (environment: Environment, from: string): void =>
  store.setState({ reasons: canConnect(environment, from) })

export const endConnecting = (): void => store.setState({ reasons: null })

/** Whether the table takes the line that is being dragged; null while none is. */
export const useTakesLine = (table: string): boolean | null =>
  useStore(store, ({ reasons }) => (reasons === null ? null : reasons.get(table) === null))

/** The table under the pointer; null where there is none. */
export function tableAt(event: MouseEvent | TouchEvent): string | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  const found = point === undefined ? null : document.elementFromPoint(point.clientX, point.clientY)
  const face = found?.closest('.react-flow__node')?.querySelector<HTMLElement>('[data-table]')
  return face?.dataset['table'] ?? null
}
