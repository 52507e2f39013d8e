import type { DeletedMetadataCollection, RetrieveMetadataChangesResponse } from '../../../wire/metadataChanges.ts'
import { notSupported, unknownEnumMember } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { changedKinds, type ChangedKind, type ChangesSince } from '../../metadataChanges/changeLog.ts'
import { parseEntityQuery, type EntityQuery } from '../../metadataChanges/entityQuery.ts'
import { selectDefinitions } from '../../metadataChanges/selectDefinitions.ts'
import { changesSince, versionStamp } from '../../metadataChanges/versionStamp.ts'
import { functionParameters, type FunctionParameters } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

const optional = ['Query', 'DeletedMetadataFilters', 'ClientVersionStamp', 'AppModuleId', 'RetrieveAllSettings']

const queryOf = (parameters: FunctionParameters): EntityQuery | null => {
  const query = parameters.object('Query', 'Microsoft.Dynamics.CRM.EntityQueryExpression')
  return query === null ? null : parseEntityQuery(query)
}

const sinceOf = (exchange: Exchange, parameters: FunctionParameters): ChangesSince | null => {
  const stamp = parameters.optional('ClientVersionStamp', 'string')
  return stamp === null ? null : changesSince(exchange.state, stamp, exchange.now())
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

const filtersOf = (parameters: FunctionParameters): ReadonlySet<ChangedKind> => {
  const enumType = 'Microsoft.Dynamics.CRM.DeletedMetadataFilters'
  const sent = parameters.enumMember('DeletedMetadataFilters', enumType)
  if (sent === null) return new Set()
  return new Set(
    sent.split(',').flatMap((text) => {
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

const refuseUnsupported = (parameters: FunctionParameters): void => {
  if (parameters.optional('AppModuleId', 'guid') !== null)
    throw notSupported('AppModuleId of RetrieveMetadataChanges')
  if (parameters.optional('RetrieveAllSettings', 'boolean') === true)
    throw notSupported('RetrieveAllSettings of RetrieveMetadataChanges')
}

/** Definitions by query, and what changed since a stamp: contract.md 9. */
export const retrieveMetadataChanges: Operation = {
  name: 'RetrieveMetadataChanges',
  method: 'GET',
  serves: isCalled('RetrieveMetadataChanges'),
  answer: (exchange) => {
    const { state } = exchange
    const parameters = functionParameters(exchange, [], optional)
    refuseUnsupported(parameters)
    const since = sinceOf(exchange, parameters)
    return messageAnswer<RetrieveMetadataChangesResponse>(exchange, 'RetrieveMetadataChanges', {
      ServerVersionStamp: versionStamp(state, exchange.now()),
      DeletedMetadata: deletedOf(since, filtersOf(parameters)),
      EntityMetadata: selectDefinitions(state, queryOf(parameters), since),
    })
  },
}
