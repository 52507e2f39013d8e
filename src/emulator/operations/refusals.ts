import type { Exchange } from '../exchange.ts'
import { rowPath } from './rows/rowPath.ts'

/** Something Dataverse can do and the emulator cannot: it answers 501 with the name (design.md 6). */
export interface Refusal {
  readonly name: string
  matches(exchange: Exchange): boolean
}

const first = ({ segments }: Exchange): string => segments[0]?.name ?? ''

const called = (name: string): Refusal => ({
  name,
  matches: ({ segments }) =>
    segments.some((segment) => segment.name === name || segment.name === `Microsoft.Dynamics.CRM.${name}`),
})

const schemaWrite = (method: string, set: string): Refusal => ({
  name: `${method} ${set}`,
  matches: (exchange) => exchange.method === method && first(exchange) === set,
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
  'RetrieveTotalRecordCount',
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
  {
    name: 'PUT rows',
    matches: (exchange) => exchange.method === 'PUT' && rowPath(exchange.segments, exchange) === 'row',
  },
  parameter('fetchXml'),
  parameter('savedQuery'),
  parameter('userQuery'),
  parameter('LabelLanguages'),
  { name: 'the service document', matches: ({ segments }) => segments.length === 0 },
]
