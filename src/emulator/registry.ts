import { methodNotSupported, notSupported, segmentNotFound, wrongVerb } from './errors.ts'
import type { Exchange } from './exchange.ts'
import type { Operation } from './operations/operation.ts'
import { publishAllXml } from './operations/publishAllXml.ts'
import { publishXml } from './operations/publishXml.ts'
import { putRelationship } from './operations/putRelationship.ts'
import { readRelationships } from './operations/readRelationships.ts'
import { readRows } from './operations/readRows.ts'
import { readTables } from './operations/readTables.ts'
import { refusals } from './operations/refusals.ts'
import { retrieveCurrentOrganization } from './operations/retrieveCurrentOrganization.ts'
import { retrieveProvisionedLanguages } from './operations/retrieveProvisionedLanguages.ts'
import { whoAmI } from './operations/whoAmI.ts'

/** Everything the emulator does. `coverage.ts` says how far; a test compares the two. */
export const operations: readonly Operation[] = [
  whoAmI,
  retrieveCurrentOrganization,
  retrieveProvisionedLanguages,
  readTables,
  readRelationships,
  putRelationship,
  publishXml,
  publishAllXml,
  readRows,
]

/** What a set holds; null for a function or an action. */
const resourceType = ({ segments, state }: Exchange): string | null => {
  const [set] = segments
  const cast = segments.at(-1)?.name ?? ''
  if (cast.startsWith('Microsoft.Dynamics.CRM.')) return cast.slice('Microsoft.Dynamics.CRM.'.length)
  if (set?.name === 'RelationshipDefinitions') return 'RelationshipMetadataBase'
  if (set?.name === 'EntityDefinitions') return 'EntityMetadata'
  return set === undefined ? null : (state.schema.tableOfSet(set.name)?.LogicalName ?? null)
}

const isNamed =
  (name: string | undefined) =>
  (operation: Operation): boolean =>
    operation.name === name

/**
 * The operation for a request.
 * @throws ODataError 501 for what Dataverse has and the emulator has not; 405 for a verb that a set does not take,
 * PATCH on schema above all; 404 for one that a function does not take, and for what does not exist (contract.md 1.5).
 */
export const findOperation = (exchange: Exchange): Operation => {
  const { method, segments, url } = exchange
  const refusal = refusals.find((candidate) => candidate.matches(exchange))
  if (refusal !== undefined) throw notSupported(refusal.name)
  const serving = operations.filter((operation) => operation.serves(segments, exchange))
  const operation = serving.find((candidate) => candidate.method === method)
  if (operation !== undefined) return operation
  const type = resourceType(exchange)
  if (type !== null) throw methodNotSupported(type)
  if (operations.some(isNamed(segments[0]?.name))) throw wrongVerb(url.href)
  throw segmentNotFound(segments[0]?.name ?? '')
}
