import {
  lookupWrittenAsColumn,
  noRelationship,
  payloadError,
  undeclaredProperty,
  type ODataError,
} from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { isObject, type JsonObject } from '../../jsonBody.ts'
import type { RowValue } from '../../seed.ts'
import type { CollectionEnd, LinkEnd, LookupEnd } from '../linkEnds.ts'
import { referenceIn, type Reference, type Row } from '../row.ts'
import { holdsReference } from '../rowProperties.ts'
import { rowOfReference } from '../rowAddress.ts'
import { requireMessage } from '../rules/tableRules.ts'
import { isWritable } from './columnAccess.ts'
import { columnValue, holdsValue } from './columnValue.ts'
import { bindSuffix, type RowBody } from './rowBody.ts'

/** Binds name rows by addresses, and the request's own host is the measure of these. */
type BodyContext = Pick<Exchange, 'state' | 'url'>

/** OData's own limit, so that a hostile body cannot exhaust the stack. */
const maximumDepth = 100

/** Reads one JSON object; objects in it are read by readers of their own. */
class RowBodyReader implements RowBody {
  readonly table: string
  readonly values = new Map<string, RowValue>()
  readonly parents: { end: LookupEnd; body: RowBody }[] = []
  readonly children: { end: CollectionEnd; body: RowBody }[] = []
  readonly links: { end: CollectionEnd; row: Row }[] = []

  readonly #context: BodyContext
  readonly #row: Row | null
  readonly #depth: number
  /** The set's name, for error texts. */
  readonly #entity: string
  /** Lookups that got a row. */
  readonly #filled = new Set<string>()

  constructor(context: BodyContext, table: string, row: Row | null, depth: number) {
    this.table = table
    this.#context = context
    this.#row = row
    this.#depth = depth
    this.#entity = context.state.schema.table(table)?.EntitySetName ?? table
    requireMessage(context.state, table, row === null ? 'Create' : 'Update')
    if (depth > maximumDepth) throw this.#fault(`The maximum nesting depth of ${maximumDepth} was exceeded.`)
  }

  read(json: JsonObject): RowBody {
    const ends = this.#context.state.linkEnds.of(this.table)
    for (const [key, value] of Object.entries(json)) {
      const isBind = key.endsWith(bindSuffix)
      const name = isBind ? key.slice(0, -bindSuffix.length) : key
      const end = ends.get(name)
      if (key === '@odata.type') this.#checkType(value)
      else if (end === undefined && isBind) throw this.#onlyAnnotated(name)
      else if (end === undefined) this.#readColumn(name, value)
      else if (isBind) this.#bind(end, value)
      else this.#navigate(end, value)
    }
    return this
  }

  #fault(detail: string): ODataError {
    return payloadError(this.#entity, detail)
  }

  /** The text is the service's own. */
  #onlyAnnotated(name: string): ODataError {
    return this.#fault(
      `An undeclared property '${name}' which only has property annotations in the payload but no property value was ` +
        'found in the payload. In OData, only declared navigation properties and declared named streams can be ' +
        'represented as properties without values.',
    )
  }

  #checkType(type: unknown): void {
    const own = `Microsoft.Dynamics.CRM.${this.table}`
    if (typeof type !== 'string' || type.replace(/^#/, '') !== own)
      throw this.#fault(`The type ${JSON.stringify(type)} is not '${own}'.`)
  }

  /** contract.md 6.1: what hangs together is created at once, and changed one by one. */
  #refuseDeepUpdate({ name }: LinkEnd): void {
    if (this.#row === null) return
    throw this.#fault(
      `Deep update of '${name}' is not supported: related rows are changed by requests of their own.`,
    )
  }

  #isOpen(name: string): boolean {
    const { schema } = this.#context.state
    const column = schema.column(this.table, name)
    return column === undefined || isWritable(schema, column, this.#row === null ? 'create' : 'update')
  }

  #readColumn(name: string, value: unknown): void {
    const { schema } = this.#context.state
    const column = schema.column(this.table, name)
    if (column === undefined || !holdsValue(column)) {
      const [, lookup] = /^_(.+)_value$/.exec(name) ?? []
      if (lookup !== undefined && holdsReference(schema.column(this.table, lookup)?.AttributeType))
        throw lookupWrittenAsColumn()
      throw undeclaredProperty(this.#entity, name)
    }
    const read = columnValue(column, value, this.#entity)
    if (this.#isOpen(name)) this.values.set(name, read)
  }

  #bind(end: LinkEnd, value: unknown): void {
    if (end.kind !== 'lookup') {
      this.#refuseDeepUpdate(end)
      for (const item of this.#list(end, value)) this.links.push({ end, row: this.#rowAt(end, item) })
      return
    }
    if (!this.#isOpen(end.column)) return
    if (value === null) return this.#clear(end)
    const { table, id } = this.#rowAt(end, value)
    if (!end.targets.includes(table)) throw noRelationship()
    this.#fill(end)
    this.values.set(end.column, { table, id } satisfies Reference)
  }

  #navigate(end: LinkEnd, value: unknown): void {
    if (end.kind !== 'lookup') {
      this.#refuseDeepUpdate(end)
      for (const item of this.#list(end, value))
        this.children.push({ end, body: this.#nested(end, end.table, item) })
      return
    }
    if (!this.#isOpen(end.column)) return
    if (value === null) return this.#clear(end)
    this.#refuseDeepUpdate(end)
    const [target, another] = end.targets
    if (target === undefined || another !== undefined)
      throw this.#fault(`A new row for '${end.name}' has no type: it may be of several tables.`)
    this.#fill(end)
    this.parents.push({ end, body: this.#nested(end, target, value) })
  }

  #list({ name }: LinkEnd, value: unknown): readonly unknown[] {
    if (!Array.isArray(value)) throw this.#fault(`The property '${name}' needs a list.`)
    return value
  }

  #rowAt({ name }: LinkEnd, address: unknown): Row {
    if (typeof address !== 'string')
      throw this.#fault(`The annotation '${name}${bindSuffix}' needs the address of a row.`)
    return rowOfReference(this.#context, address)
  }

  #nested({ name }: LinkEnd, table: string, value: unknown): RowBody {
    if (!isObject(value)) throw this.#fault(`The property '${name}' needs an object for each row.`)
    return new RowBodyReader(this.#context, table, null, this.#depth + 1).read(value)
  }

  /** One column, several properties: two of them with a row contradict each other (contract.md 6.2). */
  #fill({ name, column }: LookupEnd): void {
    if (this.#filled.has(column))
      throw this.#fault(`The property '${name}' sets a lookup that is set already.`)
    this.#filled.add(column)
  }

  /** A property is empty already when its lookup gets a row, or has one, of another property's table. */
  #clear({ column, targets }: LookupEnd): void {
    const now = this.#row === null ? null : referenceIn(this.#row, column)
    const isElsewhere = now !== null && !targets.includes(now.table)
    if (!isElsewhere && !this.#filled.has(column)) this.values.set(column, null)
  }
}

/**
 * A JSON object as a row of the table: to be created with everything around it, or to be updated.
 * @param row The one to be updated. Null: one is created.
 * @throws ODataError 400 `0x80048d19` for names and values that do not fit, `0x80060888` for `_x_value`, `0x80040236` for
 * a bound row of another table, 404 for one that is not there; 405 where the table is read-only (contract.md 1.5, 6.1,
 * 7.4 and 14).
 */
export const parseRowBody = (
  context: BodyContext,
  table: string,
  json: JsonObject,
  row: Row | null,
): RowBody => new RowBodyReader(context, table, row, 0).read(json)
