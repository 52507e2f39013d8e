import type { DeletedMetadataCollection, RetrieveMetadataChangesResponse } from '../../../wire/metadataChanges.ts'
import { invalidArgument, notSupported, unknownEnumMember, wrongVerb } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { changedKinds, type ChangedKind, type ChangesSince } from '../../metadataChanges/changeLog.ts'
import { parseEntityQuery, type EntityQuery } from '../../metadataChanges/entityQuery.ts'
import { selectDefinitions } from '../../metadataChanges/selectDefinitions.ts'
import { changesSince, versionStamp } from '../../metadataChanges/versionStamp.ts'
import { ok } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'
import { parameter } from '../parameter.ts'

const parameters: ReadonlySet<string> = new Set([
  'Query',
  'DeletedMetadataFilters',
  'ClientVersionStamp',
  'AppModuleId',
  'RetrieveAllSettings',
])

/** A parameter's literal; null when it is left out or null. */
const sent = (exchange: Exchange, name: string) => {
  const literal = parameter(exchange, exchange.segments[0], name)
  return literal?.type === 'null' ? null : literal
}

const queryOf = (exchange: Exchange): EntityQuery | null => {
  const literal = sent(exchange, 'Query')
  if (literal === null) return null
  if (literal.type !== 'json') throw invalidArgument('The parameter Query must be JSON.')
  return parseEntityQuery(literal.value)
}

const sinceOf = (exchange: Exchange): ChangesSince | null => {
  const literal = sent(exchange, 'ClientVersionStamp')
  if (literal === null) return null
  if (literal.type !== 'string') throw invalidArgument('The parameter ClientVersionStamp must be a text.')
  return changesSince(exchange.state, literal.value, exchange.now())
}

/** contract.md 9. Labels and option sets have no definitions of their own here: none is ever deleted. */
const filters: ReadonlyMap<string, readonly ChangedKind[]> = new Map<string, readonly ChangedKind[]>([
  ['Default', ['Entity']],
  ['Entity', ['Entity']],
  ['Attribute', ['Attribute']],
  ['Relationship', ['Relationship']],
  ['Label', []],
  ['OptionSet', []],
  ['All', changedKinds],
])

const filtersOf = (exchange: Exchange): ReadonlySet<ChangedKind> => {
  const literal = sent(exchange, 'DeletedMetadataFilters')
  if (literal === null) return new Set()
  const enumType = 'Microsoft.Dynamics.CRM.DeletedMetadataFilters'
  if (literal.type !== 'enum' || literal.enumType !== enumType)
    throw invalidArgument(`The parameter DeletedMetadataFilters must be of type ${enumType}.`)
  return new Set(
    literal.value.split(',').flatMap((text) => {
      const kinds = filters.get(text.trim())
      if (kinds === undefined) throw unknownEnumMember(enumType, text.trim())
      return kinds
    }),
  )
}

/** Two parallel arrays, with data only when both a stamp and a filter are sent (contract.md 9). */
const deletedOf = (since: ChangesSince | null, wanted: ReadonlySet<ChangedKind>): DeletedMetadataCollection => {
  const kinds = since === null ? [] : changedKinds.filter((kind) => wanted.has(kind) && since.deleted[kind].size > 0)
  return {
    Count: kinds.length,
    IsReadOnly: false,
    Keys: kinds,
    Values: kinds.map((kind) => ({ Items: [...(since?.deleted[kind] ?? [])] })),
  }
}

const checkParameters = (exchange: Exchange): void => {
  const given = exchange.segments[0]?.arguments
  const isKnown = [...(given?.named.keys() ?? [])].every((name) => parameters.has(name))
  if (!isKnown || (given?.positional.length ?? 0) > 0) throw wrongVerb(exchange.url.href)
  if (sent(exchange, 'AppModuleId') !== null) throw notSupported('AppModuleId of RetrieveMetadataChanges')
  const settings = sent(exchange, 'RetrieveAllSettings')
  if (settings !== null && !(settings.type === 'boolean' && !settings.value))
    throw notSupported('RetrieveAllSettings of RetrieveMetadataChanges')
}

/** Definitions by query, and what changed since a stamp: contract.md 9. */
export const retrieveMetadataChanges: Operation = {
  name: 'RetrieveMetadataChanges',
  method: 'GET',
  serves: isCalled('RetrieveMetadataChanges'),
  answer: (exchange) => {
    checkParameters(exchange)
    const { state, api } = exchange
    const since = sinceOf(exchange)
    const body: RetrieveMetadataChangesResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveMetadataChangesResponse`,
      ServerVersionStamp: versionStamp(state, exchange.now()),
      DeletedMetadata: deletedOf(since, filtersOf(exchange)),
      EntityMetadata: selectDefinitions(state, queryOf(exchange), since),
    }
    return ok(body)
  },
}
