import { byGravity, type Effect } from '../../model/impact/effect.ts'
import type { Impact } from '../../model/impact/impact.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'

/** Why what lies behind a table is not listed at it. */
export type Elsewhere =
  /** The action comes back to a table that it came from. */
  | 'cycle'
  /** Another way, as short or shorter, comes to the table as well: it is listed there. */
  | 'listed'

/** From one table to another, over all relationships between them that the action takes in this direction. */
export interface ImpactNode {
  readonly key: string
  readonly from: string
  readonly to: string
  /** 1 for the related rows of the start row. */
  readonly level: number
  readonly lines: readonly ImpactLine[]
  /** The gravest one of the lines names it: Restrict wins on delete. */
  readonly effect: Effect
  /** Whether every line with that effect is. */
  readonly isCertain: boolean
  readonly children: readonly ImpactNode[]
  readonly elsewhere: Elsewhere | null
}

/**
 * An impact as a tree: below each table those that the action goes on to, each line once, so it ends on cycles. The
 * gravest come first, then by name.
 */
export function impactTree(impact: Impact, nameOf: (table: string) => string): readonly ImpactNode[] {
  const groups = new Map<string, Map<string, ImpactLine[]>>()
  const homes = new Map<string, string>()
  for (const { logicalName, lines } of impact.tables.values()) {
    const home = lines.find(({ continues }) => continues)
    if (home !== undefined && logicalName !== impact.start) homes.set(logicalName, home.from)
    for (const line of lines) {
      const group = groups.get(line.from) ?? new Map<string, ImpactLine[]>()
      groups.set(line.from, group)
      const known = group.get(line.to)
      if (known === undefined) group.set(line.to, [line])
      else known.push(line)
    }
  }
  const below = (from: string, above: readonly string[]): readonly ImpactNode[] => {
    const path = [...above, from]
    const nodes = [...(groups.get(from) ?? [])].map(([to, lines]): ImpactNode => {
      const sorted = lines.toSorted((one, other) => byGravity(one.effect, other.effect))
      const [first] = sorted
      if (first === undefined) throw new Error(`No line leads from ${from} to ${to}.`)
      const isHome = homes.get(to) === from
      const goesOn = lines.some(({ continues }) => continues) && groups.has(to)
      return {
        key: `${from} ${to}`,
        from,
        to,
        level: path.length,
        lines: sorted,
        effect: first.effect,
        isCertain: lines.every(({ effect, isCertain }) => effect !== first.effect || isCertain),
        children: isHome ? below(to, path) : [],
        elsewhere: !goesOn || isHome ? null : path.includes(to) ? 'cycle' : 'listed',
      }
    })
    return nodes.toSorted(
      (one, other) => byGravity(one.effect, other.effect) || nameOf(one.to).localeCompare(nameOf(other.to)),
    )
  }
  return below(impact.start, [])
}

/** The nodes that are to be kept, and those that lead to them. */
export function prunedTree(nodes: readonly ImpactNode[], keeps: (node: ImpactNode) => boolean): readonly ImpactNode[] {
  return nodes.flatMap((node) => {
    const children = prunedTree(node.children, keeps)
    return children.length > 0 || keeps(node) ? [{ ...node, children }] : []
  })
}

/** How many lines a tree has. */
export const countLines = (nodes: readonly ImpactNode[]): number =>
  nodes.reduce((sum, { lines, children }) => sum + lines.length + countLines(children), 0)
