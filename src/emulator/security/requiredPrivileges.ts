import type { EntityMetadata } from '../../wire/entity.ts'
import type { Exchange } from '../exchange.ts'
import type { ExpandItem } from '../odata/queryOptions.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import type { Operation } from '../operations/operation.ts'
import type { Row } from '../rows/row.ts'
import type { Target } from './systemPrivileges.ts'
import { tablePrivilegeName, type PrivilegeType } from './tablePrivileges.ts'

export interface Required {
  readonly name: string
  /** Absent: the privilege is not about a table of the environment. */
  readonly target?: Target
}

const createRelationship = [
  'prvCreateRelationship',
  'prvWriteRelationship',
  'prvReadEntityMap',
  'prvReadQuery',
  'prvCreateAttribute',
]
const publish = [
  'prvPublishCustomization',
  'prvReadCustomization',
  'prvReadQuery',
  'prvReadSystemForm',
  'prvReadSavedQueryVisualizations',
]

/**
 * What an operation on the schema needs: contract.md 10.2. EMU, where those pages are incomplete: changing and
 * deleting need the write and delete privilege of the kind, a lookup needs `prvCreateAttribute`, publishing
 * `prvPublishCustomization`, and a solution's components `prvWriteSolution`.
 */
const ofSchema: ReadonlyMap<string, readonly string[]> = new Map([
  ['POST RelationshipDefinitions', createRelationship],
  ['PUT RelationshipDefinitions', ['prvWriteRelationship']],
  ['DELETE RelationshipDefinitions', ['prvDeleteRelationship', 'prvDeleteAttribute']],
  ['CreateCustomerRelationships', createRelationship],
  ['CreatePolymorphicLookupAttribute', createRelationship],
  ['POST EntityDefinitions', ['prvCreateEntity', 'prvReadQuery', 'prvReadSystemForm']],
  ['PUT EntityDefinitions', ['prvWriteEntity']],
  ['DELETE EntityDefinitions', ['prvDeleteEntity']],
  ['POST Attributes', ['prvCreateAttribute']],
  ['PUT Attributes', ['prvWriteAttribute']],
  ['DELETE Attributes', ['prvDeleteAttribute']],
  ['PublishXml', publish],
  ['PublishAllXml', [...publish, 'prvReadWebResource', 'prvWriteQuery']],
  ['AddSolutionComponent', ['prvWriteSolution']],
  ['RemoveSolutionComponent', ['prvWriteSolution']],
])

/** Is it settled what a schema-writing operation needs? A test asks for all that are registered. */
export const isSettled = (operation: string): boolean => ofSchema.has(operation)

const namespace = 'Microsoft.Dynamics.CRM.'

const expanded = (type: ResourceType<Row>, items: readonly ExpandItem[]): string[] =>
  items.flatMap(({ navigation, options }) => {
    const to = type.navigation(navigation)?.type()
    return to === undefined ? [] : [to.name, ...expanded(to, options.expand)]
  })

/** The types along a path of rows, and those that come with its end. Unknown names are the reader's to refuse. */
const along = ({ segments, query }: Exchange, start: ResourceType<Row>): { path: string[]; more: string[] } => {
  let type = start
  const path = [type.name]
  for (const { name } of segments.slice(1)) {
    const to = type.navigation(name)?.type()
    if (to === undefined) continue
    type = to
    path.push(to.name)
  }
  return { path, more: expanded(type, query.options.expand) }
}

const writes: ReadonlyMap<string, PrivilegeType> = new Map([
  ['POST', 'Create'],
  ['PATCH', 'Write'],
  ['PUT', 'Write'],
  ['DELETE', 'Delete'],
])

/** A privilege counts at any depth: the emulator knows no rights on single rows here. */
const ofRows = (exchange: Exchange, table: EntityMetadata): readonly Required[] => {
  const { state, method, segments } = exchange
  const type = state.rowTypes.type(table.LogicalName)
  if (type === undefined) return []
  const { path, more } = along(exchange, type)
  const need = (kind: PrivilegeType, qualified: string): Required[] => {
    const definition = state.schema.table(qualified.slice(namespace.length))
    if (definition === undefined) return []
    const target = { table: definition.LogicalName, code: definition.ObjectTypeCode ?? 0 }
    return [{ name: tablePrivilegeName(definition, kind), target }]
  }
  if (method === 'GET') return [...new Set([...path, ...more])].flatMap((name) => need('Read', name))
  const end = path.at(-1) ?? type.name
  // A link is written on one of two rows: which one, the writing knows (rows/writing/link.ts).
  if (segments.at(-1)?.name === '$ref') return []
  // A bound action or function says itself what it does.
  if (segments.at(-1)?.name.startsWith(namespace) === true) return []
  // Deleting one property of a row changes the row.
  const isProperty = method === 'DELETE' && segments.length > 1
  const kind = isProperty ? 'Write' : writes.get(method)
  return kind === undefined ? [] : need(kind, end)
}

/** What the caller needs for an operation, in the order in which it is checked. */
export const requiredPrivileges = (operation: Operation, exchange: Exchange): readonly Required[] => {
  const listed = ofSchema.get(operation.name)
  if (listed !== undefined) return listed.map((name) => ({ name }))
  const table = exchange.state.schema.tableOfSet(exchange.segments[0]?.name ?? '')
  return table === undefined ? [] : ofRows(exchange, table)
}
