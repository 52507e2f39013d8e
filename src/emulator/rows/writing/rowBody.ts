import {
  lookupWrittenAsColumn,
  noRelationship,
  payloadError,
  undeclaredProperty,
} from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { isObject, type JsonObject } from '../../jsonBody.ts'
import type { RowValue } from '../../seed.ts'
import type { CollectionEnd, LinkEnd, LookupEnd } from '../linkEnds.ts'
import { referenceIn, type Reference, type Row } from '../row.ts'
import { isLookup } from '../rowProperties.ts'
import { rowOfReference } from '../rowReference.ts'
import { requireMessage } from '../tableRules.ts'
import { columnValue, holdsValue } from './columnValue.ts'
import { isWritable } from './columnAccess.ts'

/** What a body says about a row, checked against its table. */
export interface RowBody {
  readonly table: string
  /** Columns and lookups; null clears. Read-only ones are left out: the service ignores them. */
  readonly values: ReadonlyMap<string, RowValue>
  /** New rows for lookups (deep insert). */
  readonly parents: readonly { readonly end: LookupEnd; readonly body: RowBody }[]
  /** New rows for collections. */
  readonly children: readonly { readonly end: CollectionEnd; readonly body: RowBody }[]
  /** Rows that are there, to be linked. */
  readonly links: readonly { readonly end: CollectionEnd; readonly row: Row }[]
}

/** A bind reads rows by their addresses: of these a request's own host is the measure. */
export type BodyContext = Pick<Exchange, 'state' | 'url'>

type Draft = { -readonly [Name in keyof RowBody]: RowBody[Name] extends readonly (infer Item)[] ? Item[] : RowBody[Name] } & {
  readonly values: Map<string, RowValue>
  /** Lookups that got a row: a column holds one. */
  readonly filled: Set<string>
}

/** OData's own limit, so that a hostile body cannot exhaust the stack. */
const maximumDepth = 100

const bindSuffix = '@odata.bind'

/** The annotations that a row's body may carry; others are dropped. */
export const isRowAnnotation = (key: string): boolean => key === '@odata.type' || key.endsWith(bindSuffix)

/**
 * A JSON object as a row of the table: to be created with everything around it, or to be updated.
 * @param row The one to be updated. Null: one is created.
 * @throws ODataError 400 `0x80048d19` for names and values that do not fit, `0x80060888` for `_x_value`, `0x80040236` for
 * a bound row of another table, 404 for one that is not there; what else 1.5, 6.1, 7.4 and 14 of contract.md say.
 */
export const parseRowBody = (
  context: BodyContext,
  table: string,
  json: JsonObject,
  row: Row | null,
  depth = 0,
): RowBody => {
  const { schema, linkEnds } = context.state
  const when = row === null ? 'create' : 'update'
  requireMessage(context.state, table, row === null ? 'Create' : 'Update')
  const entity = schema.table(table)?.EntitySetName ?? table
  const fail = (detail: string) => payloadError(entity, detail)
  if (depth > maximumDepth) throw fail(`The maximum nesting depth of ${maximumDepth} was exceeded.`)

  const ends = linkEnds.of(table)
  const draft: Draft = { table, values: new Map(), parents: [], children: [], links: [], filled: new Set() }

  const isOpen = (column: string) => {
    const definition = schema.column(table, column)
    return definition === undefined || isWritable(schema, definition, when)
  }
  const fill = ({ name, column }: LookupEnd) => {
    // One column, several properties: two of them with a row contradict each other (contract.md 6.2).
    if (draft.filled.has(column)) throw fail(`The property '${name}' sets a lookup that is set already.`)
    draft.filled.add(column)
  }
  // Empty already: the lookup points to a row of another property's table.
  const isAt = ({ column, targets }: LookupEnd) => {
    const now = row === null ? null : referenceIn(row, column)
    return now === null || targets.includes(now.table)
  }
  const setLookup = (end: LookupEnd, reference: Reference | null) => {
    if (reference !== null) fill(end)
    else if (draft.filled.has(end.column) || !isAt(end)) return
    draft.values.set(end.column, reference)
  }
  const nested = (end: LinkEnd, target: string, value: unknown): RowBody => {
    if (when === 'update') throw deepUpdate(end.name)
    if (!isObject(value)) throw fail(`The property '${end.name}' needs an object for each row.`)
    return parseRowBody(context, target, value, null, depth + 1)
  }
  const deepUpdate = (name: string) =>
    fail(`Deep update of '${name}' is not supported: related rows are changed by requests of their own.`)
  const references = (name: string, value: unknown): string[] => {
    if (!Array.isArray(value)) throw fail(`'${name}${bindSuffix}' needs a list of addresses.`)
    return value.map((item: unknown) => reference(name, item))
  }
  const reference = (name: string, value: unknown): string => {
    if (typeof value !== 'string') throw fail(`'${name}${bindSuffix}' needs the address of a row.`)
    return value
  }

  const bind = (name: string, value: unknown) => {
    const end = ends.get(name)
    if (end === undefined) throw undeclaredAnnotation(name)
    if (end.kind !== 'lookup') {
      if (when === 'update') throw deepUpdate(name)
      for (const address of references(name, value)) draft.links.push({ end, row: rowOfReference(context, address) })
      return
    }
    if (!isOpen(end.column)) return
    if (value === null) return setLookup(end, null)
    const { table: target, id } = rowOfReference(context, reference(name, value))
    if (!end.targets.includes(target)) throw noRelationship()
    setLookup(end, { table: target, id })
  }
  const undeclaredAnnotation = (name: string) =>
    fail(
      `An undeclared property '${name}' which only has property annotations in the payload but no property value was ` +
        'found in the payload. In OData, only declared navigation properties and declared named streams can be ' +
        'represented as properties without values.',
    )
  const navigate = (end: LinkEnd, value: unknown) => {
    if (end.kind !== 'lookup') {
      if (when === 'update') throw deepUpdate(end.name)
      if (!Array.isArray(value)) throw fail(`The property '${end.name}' needs a list of rows.`)
      for (const item of value) draft.children.push({ end, body: nested(end, end.table, item) })
      return
    }
    if (value === null) {
      if (isOpen(end.column)) setLookup(end, null)
      return
    }
    const [target, another] = end.targets
    if (target === undefined || another !== undefined) throw fail(`The type of '${end.name}' is not known.`)
    const body = nested(end, target, value)
    if (!isOpen(end.column)) return
    fill(end)
    draft.parents.push({ end, body })
  }
  const set = (name: string, value: unknown) => {
    const column = schema.column(table, name)
    if (column === undefined || !holdsValue(column)) {
      const [, lookup] = /^_(.+)_value$/.exec(name) ?? []
      if (lookup !== undefined && isLookup(schema.column(table, lookup)?.AttributeType)) throw lookupWrittenAsColumn()
      throw undeclaredProperty(entity, name)
    }
    const read = columnValue(column, value, entity)
    if (isOpen(name)) draft.values.set(name, read)
  }

  for (const [key, value] of Object.entries(json)) {
    const end = ends.get(key)
    if (key === '@odata.type') {
      if (typeof value !== 'string' || value.replace(/^#/, '') !== `Microsoft.Dynamics.CRM.${table}`)
        throw fail(`The type ${JSON.stringify(value)} is not 'Microsoft.Dynamics.CRM.${table}'.`)
    } else if (key.endsWith(bindSuffix)) bind(key.slice(0, -bindSuffix.length), value)
    else if (end === undefined) set(key, value)
    else navigate(end, value)
  }
  return draft
}
