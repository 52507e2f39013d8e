import type { Schema } from '../metadata/schema.ts'
import type { Navigation, ResourceType } from '../odata/resourceType.ts'
import type { LinkEnd, LinkEnds } from './linkEnds.ts'
import { referenceIn, type Row } from './row.ts'
import type { RowStore } from './rowStore.ts'
import { rowType } from './rowType.ts'

/** The row types of an environment, by logical name. They follow the definitions. */
export interface RowTypes {
  type(table: string): ResourceType<Row> | undefined
}

export const createRowTypes = (schema: Schema, rows: RowStore, linkEnds: LinkEnds): RowTypes => {
  const types = new Map<string, ResourceType<Row>>()
  let generation = schema.generation

  const target = (table: string) => () => {
    const type = typeOf(table)
    if (type === undefined) throw new Error(`A relationship points to '${table}', which is no table.`)
    return type
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
  })
  const linked = (name: string, schemaName: string, side: 1 | 2, other: string): Navigation<Row> => ({
    name,
    isCollection: true,
    type: target(other),
    follow: (row) => rows.linked(schemaName, side, row.id).flatMap((id) => rows.byId(other, id) ?? []),
  })
  /** A lookup without one target, an owner, has no type to read it with. */
  const navigationsOf = (end: LinkEnd): Navigation<Row>[] => {
    if (end.kind === 'children') return [many(end.name, end.table, end.column)]
    if (end.kind === 'links') return [linked(end.name, end.schemaName, end.side, end.table)]
    const [to, another] = end.targets
    return to === undefined || another !== undefined ? [] : [single(end.name, end.column, to)]
  }
  const typeOf = (table: string): ResourceType<Row> | undefined => {
    if (generation !== schema.generation) {
      types.clear()
      generation = schema.generation
    }
    const known = types.get(table)
    if (known !== undefined) return known
    const definition = schema.table(table)
    if (definition === undefined) return undefined
    const type = rowType(definition, schema.columns(table), context)
    types.set(table, type)
    return type
  }
  const context = {
    navigations: (table: string) => [...linkEnds.of(table).values()].flatMap(navigationsOf),
    nameOf: (table: string, id: string) => {
      const column = schema.table(table)?.PrimaryNameAttribute
      const value = column === null || column === undefined ? null : rows.byId(table, id)?.values.get(column)
      return typeof value === 'string' ? value : null
    },
    navigationFor: (table: string, column: string, to: string) => {
      for (const end of linkEnds.of(table).values())
        if (end.kind === 'lookup' && end.column === column && end.targets.includes(to)) return end.name
      return null
    },
  }
  return { type: typeOf }
}
