/** Chance that repeats: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number between the two, both included. */
  whole(from: number, to: number): number
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean
  /** One of the items. Throws when there is none. */
  pick<Item>(items: readonly Item[]): Item
  /** So many different items, or all of them when there are fewer. */
  some<Item>(items: readonly Item[], count: number): Item[]
}

export function seededRandom(seed: string): Random {
  const next = mulberry32(hash(seed))
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new Error(`Nothing to pick from (${seed})`)
      return item
    },
    some: (items, count) => {
      const rest = [...items]
      const taken = Math.min(count, rest.length)
      return Array.from({ length: taken }, () => rest.splice(whole(0, rest.length - 1), 1)).flat()
    },
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 0x01000193)
  }
  return value >>> 0
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
