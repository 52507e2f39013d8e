import type { Journal } from './journal.ts'

/**
 * A map over a base that never changes: what differs is kept apart, so that it can be undone, saved and dropped.
 * Values are immutable; a change replaces one.
 */
export interface Layered<Value> {
  readonly get: (key: string) => Value | undefined
  readonly has: (key: string) => boolean
  /**
   * In the order of the base, then of addition. What is deleted and comes back has its old place in the base; else it is a
   * new addition, whether the deletion was made final in between or not.
   */
  readonly values: () => readonly Value[]
  readonly set: (key: string, value: Value) => void
  readonly delete: (key: string) => void
  /** What differs from the base; undefined: deleted. */
  readonly changes: () => ReadonlyMap<string, Value | undefined>
}

/** Told of every change, those of undoing included: the place to keep an index up to date. */
export type Watcher<Value> = (key: string, before: Value | undefined, after: Value | undefined) => void

export const createLayered = <Value>(
  base: ReadonlyMap<string, Value>,
  journal: Journal,
  isSame: (left: Value, right: Value) => boolean,
  watch: Watcher<Value> = () => undefined,
): Layered<Value> => {
  // A deleted key stays with undefined, so that undoing gives it its place back.
  const current = new Map<string, Value | undefined>(base)
  const changed = new Set<string>()
  let listed: readonly Value[] | null = null

  const put = (key: string, value: Value | undefined) => {
    const before = current.get(key)
    current.set(key, value)
    const original = base.get(key)
    const isBack =
      value === original || (value !== undefined && original !== undefined && isSame(value, original))
    if (isBack) changed.delete(key)
    else changed.add(key)
    listed = null
    watch(key, before, value)
  }
  const change = (key: string, value: Value | undefined) => {
    const before = current.get(key)
    if (before === value) return
    if (before === undefined && current.has(key) && !base.has(key)) moveToEnd(key)
    put(key, value)
    journal.note(() => put(key, before))
  }
  const moveToEnd = (key: string) => {
    const places = [...current]
    journal.note(() => {
      current.clear()
      for (const [placed, value] of places) current.set(placed, value)
    })
    current.delete(key)
  }
  const list = (): readonly Value[] => {
    const found: Value[] = []
    for (const [key, value] of current) {
      if (value !== undefined) found.push(value)
      // Nothing can bring it back to its place any more.
      else if (journal.isEmpty && !base.has(key)) current.delete(key)
    }
    return found
  }
  return {
    get: (key) => current.get(key),
    has: (key) => current.get(key) !== undefined,
    values: () => (listed ??= list()),
    set: change,
    delete: (key) => change(key, undefined),
    changes: () => new Map([...current].filter(([key]) => changed.has(key))),
  }
}
