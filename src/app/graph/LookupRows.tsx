import { BranchForkRegular, LinkRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useStore, type ReactFlowState } from 'reactflow'
import type { Node } from '../../graph/nodes.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { graphTexts } from '../texts/graph.ts'
import { detailOf } from './detail.ts'

/** Milliseconds a table stands to be read before its names are worth a request: less is a picture passing by. */
const glance = 300

/**
 * The lookup columns whose lines start at this table, each at the height its line leaves from. Their display names are
 * asked for once somebody can read them; until then, and where there is none, the logical name stands.
 */
export function LookupRows({ node: { id, rows, moreRows } }: { node: Node }) {
  const { connection } = useSession()
  const isReadable = useStore((state) => rows.length > 0 && isNearIn(state, id))
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    if (!isReadable) return undefined
    const timer = setTimeout(() => setAsked(true), glance)
    return () => clearTimeout(timer)
  }, [isReadable])
  const { data: names } = useQuery({ ...queries.lookupNames(connection, id), enabled: isAsked })
  if (rows.length === 0) return null
  return (
    <span className="table-node-rows">
      {rows.map(({ column, targets }) => {
        const count = new Set(targets).size
        const Icon = count > 1 ? BranchForkRegular : LinkRegular
        const name = names?.get(column)
        const title = name === undefined ? column : graphTexts.lookupColumn(name, column)
        return (
          <span
            key={column}
            className="table-node-row"
            title={count > 1 ? `${title}: ${graphTexts.severalTargets(count)}` : title}
          >
            <Icon aria-hidden />
            <span>{name ?? column}</span>
          </span>
        )
      })}
      {moreRows > 0 && <span className="table-node-row">{graphTexts.moreRows(moreRows)}</span>}
    </span>
  )
}

/** Whether a table is in view, and near enough for its columns to be written. */
function isNearIn({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState, id: string): boolean {
  const node = nodeLookup.get(id)
  if (node === undefined || detailOf(zoom) !== 'near') return false
  const { positionAbsolute } = node.internals
  const left = positionAbsolute.x * zoom + x
  const top = positionAbsolute.y * zoom + y
  const right = left + (node.measured.width ?? 0) * zoom
  const bottom = top + (node.measured.height ?? 0) * zoom
  return right > 0 && bottom > 0 && left < width && top < height
}
