import type { Schema } from '../metadata/schema.ts'
import type { Key } from '../odata/key.ts'
import type { Navigation, Representation, ResourceType } from '../odata/resourceType.ts'
import { hierarchyOf } from './hierarchy.ts'
import type { LinkEnd, LinkEnds } from './linkEnds.ts'
import { isSame, referenceIn, type Row } from './row.ts'
import { rowColumns, type RowColumn } from './rowProperties.ts'
import type { RowStore } from './rowStore.ts'
import { rowType, writeColumn, type RowContext } from './rowType.ts'

/** The row types of an environment, by logical name. They follow the definitions. */
export interface RowTypes {
  type(table: string): ResourceType<Row> | undefined
  /** The row that a key of `readKey` names, without a walk through the table. */
  find(table: string, key: Key): Row | undefined
  /** The columns that have a property, by logical name. */
  columns(table: string): ReadonlyMap<string, RowColumn>
  /** One column of a row as representations show it, under any name. */
  write(
    into: Record<string, unknown>,
    name: string,
    column: RowColumn,
    row: Row,
    representation: Pick<Representation, 'annotates'>,
  ): void
}

/** A lookup's column behind its property `_x_value` (contract.md 6.2). */
const columnOf = (property: string): string => /^_(.+)_value$/.exec(property)?.[1] ?? property

export const createRowTypes = (schema: Schema, rows: RowStore, linkEnds: LinkEnds): RowTypes => {
  const types = new Map<string, ResourceType<Row>>()
  const columnsByTable = new Map<string, ReadonlyMap<string, RowColumn>>()
  /** By table: the single-valued property for each lookup column and target. */
  const navigationNames = new Map<string, ReadonlyMap<string, string>>()
  let generation = schema.generation

  const target = (table: string) => () => {
    const type = typeOf(table)
    if (type === undefined) throw new Error(`A relationship points to '${table}', which is no table.`)
    return type
  }
  const find = (table: string, key: Key): Row | undefined => {
    const id = key.get(schema.table(table)?.PrimaryIdAttribute ?? '')
    if (id !== undefined) return rows.byId(table, String(id))
    return rows.withValues(table, new Map([...key].map(([name, value]) => [columnOf(name), value])))
  }
  const single = (name: string, column: string, to: string): Navigation<Row> => ({
    name,
    isCollection: false,
    type: target(to),
    follow: (row) => {
      const reference = referenceIn(row, column)
      const found = reference?.table === to ? rows.byId(to, reference.id) : undefined
      return found === undefined ? [] : [found]
    },
  })
  const many = (name: string, from: string, column: string): Navigation<Row> => ({
    name,
    isCollection: true,
    type: target(from),
    follow: (row) => rows.pointingTo(from, column, row),
    pick: (row, key) => {
      const found = find(from, key)
      return found !== undefined && isSame(referenceIn(found, column), row) ? found : undefined
    },
  })
  const linked = (name: string, schemaName: string, side: 1 | 2, other: string): Navigation<Row> => ({
    name,
    isCollection: true,
    isManyToMany: true,
    type: target(other),
    follow: (row) => rows.linked(schemaName, side, row.id).flatMap((id) => rows.byId(other, id) ?? []),
    pick: (row, key) => {
      const found = find(other, key)
      return found !== undefined && rows.linked(schemaName, side, row.id).includes(found.id) ? found : undefined
    },
  })
  /** A lookup without one target, an owner, has no type to read it with. */
  const navigationsOf = (end: LinkEnd): Navigation<Row>[] => {
    if (end.kind === 'children') return [many(end.name, end.table, end.column)]
    if (end.kind === 'links') return [linked(end.name, end.schemaName, end.side, end.table)]
    const [to, another] = end.targets
    return to === undefined || another !== undefined ? [] : [single(end.name, end.column, to)]
  }
  const forget = (): void => {
    if (generation === schema.generation) return
    types.clear()
    navigationNames.clear()
    columnsByTable.clear()
    generation = schema.generation
  }
  const columns = (table: string): ReadonlyMap<string, RowColumn> => {
    forget()
    const known = columnsByTable.get(table)
    if (known !== undefined) return known
    const found = rowColumns(schema, table, (...reference) => context.nameOf(...reference))
    columnsByTable.set(table, found)
    return found
  }
  const typeOf = (table: string): ResourceType<Row> | undefined => {
    forget()
    const known = types.get(table)
    if (known !== undefined) return known
    const definition = schema.table(table)
    if (definition === undefined) return undefined
    const type = rowType(definition, columns(table), context)
    types.set(table, type)
    return type
  }
  const namesOf = (table: string): ReadonlyMap<string, string> =>
    new Map(
      [...linkEnds.of(table).values()].flatMap((end) =>
        end.kind === 'lookup' ? end.targets.map((to) => [`${end.column}/${to}`, end.name] as const) : [],
      ),
    )
  const context: RowContext = {
    hierarchy: (table) => hierarchyOf(schema, rows, table),
    keys: (table) => schema.keys(table).map(({ KeyAttributes }) => KeyAttributes),
    navigations: (table) => [...linkEnds.of(table).values()].flatMap(navigationsOf),
    nameOf: (table: string, id: string) => {
      const column = schema.table(table)?.PrimaryNameAttribute
      const value = column === null || column === undefined ? null : rows.byId(table, id)?.values.get(column)
      return typeof value === 'string' ? value : null
    },
    currencySymbol: (row) => {
      const currency = referenceIn(row, 'transactioncurrencyid')
      const symbol =
        currency === null ? null : rows.byId(currency.table, currency.id)?.values.get('currencysymbol')
      return typeof symbol === 'string' ? symbol : ''
    },
    navigationFor: (table, column, to) => {
      const known = navigationNames.get(table) ?? namesOf(table)
      navigationNames.set(table, known)
      return known.get(`${column}/${to}`) ?? null
    },
  }
  return {
    type: typeOf,
    find,
    columns,
    write: (into, name, column, row, representation) =>
      writeColumn(into, name, column, row, context, representation),
  }
}
