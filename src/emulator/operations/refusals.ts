import type { Exchange } from '../exchange.ts'

/** Something Dataverse can do and the emulator cannot: it answers 501 with the name (design.md 6). */
export interface Refusal {
  readonly name: string
  matches(exchange: Exchange): boolean
}

const first = ({ segments }: Exchange): string => segments[0]?.name ?? ''
const last = ({ segments }: Exchange): string => segments.at(-1)?.name ?? ''

const isRowPath = (exchange: Exchange): boolean =>
  exchange.state.schema.tableOfSet(first(exchange)) !== undefined

const called = (name: string): Refusal => ({
  name,
  matches: ({ segments }) =>
    segments.some((segment) => segment.name === name || segment.name === `Microsoft.Dynamics.CRM.${name}`),
})

const schemaWrite = (method: string, set: string): Refusal => ({
  name: `${method} ${set}`,
  matches: (exchange) => exchange.method === method && first(exchange) === set,
})

const rowWrite = (method: string): Refusal => ({
  name: `${method} rows`,
  matches: (exchange) => exchange.method === method && isRowPath(exchange) && last(exchange) !== '$ref',
})

const parameter = (name: string): Refusal => ({
  name,
  matches: ({ query }) => query.parameters.some(([given]) => given === name),
})

const messages = [
  'CanBeReferenced',
  'CanBeReferencing',
  'CanManyToMany',
  'GetValidManyToMany',
  'GetValidReferencingEntities',
  'GetValidReferencedEntities',
  'CreateCustomerRelationships',
  'CreatePolymorphicLookupAttribute',
  'CreateAsyncJobToRevokeInheritedAccess',
  'ResetInheritedAccess',
  'AddSolutionComponent',
  'RemoveSolutionComponent',
  'RetrieveDependenciesForDelete',
  'RetrieveDependentComponents',
  'RetrieveRequiredComponents',
  'RetrieveMetadataChanges',
  'RetrieveUserPrivileges',
  'RetrieveUserPrivilegeByPrivilegeName',
  'RetrievePrincipalAccess',
  '$batch',
  '$metadata',
  'GlobalOptionSetDefinitions',
  'ManagedPropertyDefinitions',
] as const

/** Checked before the operations: a bound function stands behind a set that can be read. */
export const refusals: readonly Refusal[] = [
  ...messages.map(called),
  schemaWrite('POST', 'RelationshipDefinitions'),
  schemaWrite('DELETE', 'RelationshipDefinitions'),
  schemaWrite('POST', 'EntityDefinitions'),
  schemaWrite('PUT', 'EntityDefinitions'),
  schemaWrite('DELETE', 'EntityDefinitions'),
  rowWrite('POST'),
  rowWrite('PATCH'),
  rowWrite('PUT'),
  rowWrite('DELETE'),
  {
    name: 'associate and disassociate',
    matches: (exchange) => exchange.method !== 'GET' && isRowPath(exchange) && last(exchange) === '$ref',
  },
  parameter('savedQuery'),
  parameter('userQuery'),
  parameter('LabelLanguages'),
]
