import type { BatchClient, ReadClient } from '../../dataverse/client.ts'
import { loadLinkedPairs } from '../../dataverse/linkedPairs.ts'
import { loadMatches } from '../../dataverse/rowMatches.ts'
import { addToCollection, removeByKey } from '../../dataverse/rowRequests.ts'
import type { WireRequest } from '../../dataverse/wireRequest.ts'
import type { LinkMode } from '../../model/links/dryRun.ts'
import type { LinkEnds } from '../../model/links/linkEnds.ts'
import type { LinkOperation, LinkSight, LinkTransport } from './linkTransport.ts'

/** The request that a line is carried out with: one of a collection, for both kinds of relationship (contract.md 6.1). */
export function requestFor(origin: string, ends: LinkEnds, mode: LinkMode, { left, right }: LinkOperation): WireRequest {
  const row = { entitySet: ends.left.entitySet, id: left }
  if (mode === 'unlink') return removeByKey(row, ends.navigation, right)
  return addToCollection(origin, row, ends.navigation, { entitySet: ends.right.entitySet, id: right })
}

/** Links of one relationship in an environment. */
export const linkTransport = (client: BatchClient, ends: LinkEnds, mode: LinkMode): LinkTransport => ({
  send: (operations) => client.batch(operations.map((operation) => requestFor(client.origin, ends, mode, operation))),
  look: (operations, signal) => lookAt(client, ends, operations, signal),
})

/** What the server holds for each operation. Reads alone. @throws DataverseError, DecodeError. */
async function lookAt(
  client: ReadClient,
  ends: LinkEnds,
  operations: readonly LinkOperation[],
  signal: AbortSignal,
): Promise<readonly LinkSight[]> {
  const options = { signal, onProgress: () => undefined }
  if (ends.kind === 'OneToMany') {
    const ids = [...new Set(operations.map(({ right }) => right))]
    const rows = await loadMatches(client, ends.right, ends.right.idColumn, 'guid', ids, options)
    const parents = new Map(rows.map(({ id, parent }) => [id, parent]))
    return operations.map(({ left, right }) => {
      const parent = parents.get(right) ?? null
      return { linked: parent === left, parent }
    })
  }
  const linked = new Set<string>()
  const groups = new Map<string, string[]>()
  for (const { left, right } of operations) groups.set(left, [...(groups.get(left) ?? []), right])
  const pairs = [...groups].map(([left, rights]) => ({ left, rights }))
  await loadLinkedPairs(client, ends.links, pairs, (left, right) => linked.add(`${left} ${right}`), options)
  return operations.map(({ left, right }) => ({ linked: linked.has(`${left} ${right}`), parent: null }))
}
