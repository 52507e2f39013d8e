import type { ImpactLine } from '../../model/impact/walk.ts'
import { lineKey } from '../../model/impact/countQuestion.ts'
import type { ImpactNode } from './impactTree.ts'

/** A row of the tree on the screen: a table, or one of several relationships that lead to it. */
export type ImpactRow =
  | {
      readonly type: 'table'
      readonly key: string
      readonly node: ImpactNode
      /** Null: there is nothing to open. */
      readonly isOpen: boolean | null
      readonly parent: string | null
    }
  | {
      readonly type: 'line'
      readonly key: string
      readonly node: ImpactNode
      readonly line: ImpactLine
      readonly parent: string
    }

/** Whether there is something below a table: further tables, or relationships to tell apart. */
const canOpen = ({ lines, children }: ImpactNode): boolean => lines.length > 1 || children.length > 0

/** What stands on the screen, from top to bottom. */
export function impactRows(
  nodes: readonly ImpactNode[],
  isOpen: (node: ImpactNode) => boolean,
  parent: string | null = null,
): readonly ImpactRow[] {
  return nodes.flatMap((node): readonly ImpactRow[] => {
    const open = canOpen(node) ? isOpen(node) : null
    const { key } = node
    const own: ImpactRow = { type: 'table', key, node, isOpen: open, parent }
    if (open !== true) return [own]
    const lines =
      node.lines.length < 2
        ? []
        : node.lines.map((line): ImpactRow => ({ type: 'line', key: `${key} ${lineKey(line)}`, node, line, parent: key }))
    return [own, ...lines, ...impactRows(node.children, isOpen, key)]
  })
}

/** The one line a row stands for; null for several. */
export function lineOf(row: ImpactRow): ImpactLine | null {
  if (row.type === 'line') return row.line
  return row.node.lines.length === 1 ? (row.node.lines[0] ?? null) : null
}

/** The keys of every table that can be opened. */
export const openable = (nodes: readonly ImpactNode[]): readonly string[] =>
  nodes.flatMap((node) => [...(canOpen(node) ? [node.key] : []), ...openable(node.children)])
