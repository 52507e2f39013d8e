import type { Link } from './row.ts'

/** The ends of one relationship's links, from either side. */
export interface LinkIndex {
  byId(id: string): Link | undefined
  others(side: 1 | 2, id: string): readonly string[]
  replace(before: Link | undefined, after: Link | undefined): void
}

type Ends = Map<string, Set<string>>

const add = (ends: Ends, from: string, to: string): void => {
  const known = ends.get(from)
  if (known === undefined) ends.set(from, new Set([to]))
  else known.add(to)
}

export const createLinkIndex = (links: readonly Link[]): LinkIndex => {
  const ends: Readonly<Record<1 | 2, Ends>> = { 1: new Map(), 2: new Map() }
  const ids = new Map<string, Link>()
  const enter = (link: Link) => {
    const { id, one, two } = link
    ids.set(id, link)
    add(ends[1], one, two)
    add(ends[2], two, one)
  }
  for (const link of links) enter(link)
  return {
    byId: (id) => ids.get(id),
    others: (side, id) => [...(ends[side].get(id) ?? [])],
    replace: (before, after) => {
      if (before !== undefined) {
        ids.delete(before.id)
        ends[1].get(before.one)?.delete(before.two)
        ends[2].get(before.two)?.delete(before.one)
      }
      if (after !== undefined) enter(after)
    },
  }
}
