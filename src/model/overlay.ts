/** A map as another one is, except for a few keys: with values of their own, or (undefined) without them. No copy is made. */
export class Overlay<Key, Value extends object> implements ReadonlyMap<Key, Value> {
  readonly #base: ReadonlyMap<Key, Value>
  readonly #changed: ReadonlyMap<Key, Value | undefined>
  readonly size: number

  /** @param changed Of keys that the base has. */
  constructor(base: ReadonlyMap<Key, Value>, changed: ReadonlyMap<Key, Value | undefined>) {
    this.#base = base
    this.#changed = changed
    this.size = base.size - [...changed.values()].filter((value) => value === undefined).length
  }

  get(key: Key): Value | undefined {
    return this.#changed.has(key) ? this.#changed.get(key) : this.#base.get(key)
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.#base) {
      const present = this.#changed.has(key) ? this.#changed.get(key) : value
      if (present !== undefined) yield [key, present]
    }
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }

  forEach(callback: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}
