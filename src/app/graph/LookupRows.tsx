import { BranchForkRegular, LinkRegular } from '@fluentui/react-icons'
import type { Node } from '../../graph/nodes.ts'
import { graphTexts } from '../texts/graph.ts'

/** The lookup columns whose lines start at this table, each at the height its line leaves from. */
export function LookupRows({ node: { rows, moreRows } }: { node: Node }) {
  if (rows.length === 0) return null
  return (
    <span className="table-node-rows">
      {rows.map(({ column, targets }) => {
        const isForked = new Set(targets).size > 1
        const Icon = isForked ? BranchForkRegular : LinkRegular
        return (
          <span key={column} className="table-node-row" title={isForked ? `${column}: ${graphTexts.severalTargets(new Set(targets).size)}` : column}>
            <Icon aria-hidden />
            <span>{column}</span>
          </span>
        )
      })}
      {moreRows > 0 && <span className="table-node-row">{graphTexts.moreRows(moreRows)}</span>}
    </span>
  )
}
