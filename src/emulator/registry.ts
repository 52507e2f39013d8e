import {
  methodNotSupported,
  notSupported,
  queryOptionNotSupported,
  segmentNotFound,
  wrongVerb,
} from './errors.ts'
import type { Exchange } from './exchange.ts'
import type { Operation } from './operations/operation.ts'
import { accessOperations } from './operations/access/accessOperations.ts'
import { organizationOperations } from './operations/organization/organizationOperations.ts'
import { refusals } from './operations/refusals.ts'
import { protocolOperations } from './operations/protocol/protocolOperations.ts'
import { rowOperations } from './operations/rows/rowOperations.ts'
import { readCsdl } from './operations/schema/readCsdl.ts'
import { schemaOperations } from './operations/schema/schemaOperations.ts'
import { solutionOperations } from './operations/solutions/solutionOperations.ts'

const isNamed =
  (name: string | undefined) =>
  (operation: Operation): boolean =>
    operation.name === name

/** Everything the emulator does. `coverage.ts` says how far; a test compares the two. */
export const operations: readonly Operation[] = [
  readCsdl((name) => operations.some(isNamed(name))),
  ...organizationOperations,
  ...schemaOperations,
  ...solutionOperations,
  // Before the rows: its functions are bound to them.
  ...accessOperations,
  ...rowOperations,
  ...protocolOperations,
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

/**
 * The operation for a request.
 * @throws ODataError 501 for what Dataverse has and the emulator has not; 405 for a verb that a set does not take,
 * PATCH on schema above all; 404 for one that a function does not take, and for what does not exist (contract.md 1.5).
 */
export const findOperation = (exchange: Exchange): Operation => {
  const { method, segments, url, query, service } = exchange
  const isDisassociate = method === 'DELETE' && segments.at(-1)?.name === '$ref'
  if (query.options.id !== null && !isDisassociate) throw queryOptionNotSupported('$id')
  const refusal = refusals.find((candidate) => candidate.matches(exchange))
  if (refusal !== undefined) throw notSupported(refusal.name)
  const offered = operations.filter((operation) => (operation.service ?? 'data') === service)
  const serving = offered.filter((operation) => operation.serves(segments, exchange))
  const operation = serving.find((candidate) => candidate.method === method)
  if (operation !== undefined) return operation
  const type = service === 'data' ? resourceType(exchange) : null
  if (type !== null) throw methodNotSupported(type)
  if (offered.some(isNamed(segments[0]?.name))) throw wrongVerb(url.href)
  throw segmentNotFound(segments[0]?.name ?? '')
}
