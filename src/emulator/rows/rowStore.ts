import { z } from 'zod'
import { guidFrom } from '../metadata/identity.ts'
import type { ManyToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import type { KeyValue } from '../odata/key.ts'
import type { RowSeed, RowValue } from '../seed.ts'
import { plain, type Codec, type Storage } from '../storage/storage.ts'
import { createLinkIndex, type LinkIndex } from './linkIndex.ts'
import { linkKey, type Link, type Reference, type Row } from './row.ts'
import { createRowIndex, type RowIndex } from './rowIndex.ts'

/** The rows of an environment, with the indexes that links need. */
export interface RowStore {
  /** The links of an intersect table are its rows. */
  of(table: string): readonly Row[]
  byId(table: string, id: string): Row | undefined
  /** The row with these values in these columns, by an index; texts ignoring case, lookups by the id. */
  withValues(table: string, values: ReadonlyMap<string, KeyValue>): Row | undefined
  /** Rows of `table` whose lookup `column` points to the row. */
  pointingTo(table: string, column: string, target: Reference): readonly Row[]
  /** The other ends of a many-to-many link, from the given side. */
  linked(schemaName: string, side: 1 | 2, id: string): readonly string[]
  linksOf(schemaName: string): readonly Link[]
  /** Adds or replaces. */
  put(row: Row): void
  remove(table: string, id: string): void
  /** False: the link was there (contract.md 6.1: idempotent). */
  link(schemaName: string, one: string, two: string, values?: RowSeed): boolean
  /** False: there was none. */
  unlink(schemaName: string, one: string, two: string): boolean
  nextVersion(): number
}

/** The rows and links of a seed, by table and by relationship. */
export interface SeedRows {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Row>>
  readonly links: ReadonlyMap<string, ReadonlyMap<string, Link>>
}

const rowValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.strictObject({ table: z.string(), id: z.string() }),
])
const storedRow = z.strictObject({
  table: z.string(),
  id: z.string(),
  version: z.int(),
  values: z.array(z.tuple([z.string(), rowValue])),
})
const storedLink = z.strictObject({
  id: z.string(),
  one: z.string(),
  two: z.string(),
  version: z.int(),
  values: z.record(z.string(), rowValue).exactOptional(),
})

const rowCodec: Codec<Row, z.infer<typeof storedRow>> = {
  schema: storedRow,
  encode: (row) => ({ ...row, values: [...row.values] }),
  decode: (stored) => ({ ...stored, values: new Map(stored.values) }),
}

const versionCounter = 'row version'

export const createRowStore = (seed: SeedRows, schema: Schema, storage: Storage): RowStore => {
  const indexes = new Map<string, RowIndex>()
  const indexOf = (table: string): RowIndex => {
    const known = indexes.get(table)
    if (known !== undefined) return known
    const index = createRowIndex()
    indexes.set(table, index)
    return index
  }
  const rowsOf = storage.keep('rows', rowCodec, {
    base: (table) => seed.rows.get(table) ?? new Map<string, Row>(),
    watch: (table) => (_id, before, after) => indexOf(table).replace(before, after),
  })

  const linkIndexes = new Map<string, LinkIndex>()
  const linksOf = storage.keep('links', plain(storedLink), {
    base: (schemaName) => seed.links.get(schemaName) ?? new Map<string, Link>(),
    watch: (schemaName) => (_key, before, after) => linkIndexes.get(schemaName)?.replace(before, after),
  })
  const linkIndexOf = (schemaName: string): LinkIndex => {
    const known = linkIndexes.get(schemaName)
    if (known !== undefined) return known
    const index = createLinkIndex(linksOf(schemaName).values())
    linkIndexes.set(schemaName, index)
    return index
  }

  const rowCount = [...seed.rows.values(), ...seed.links.values()].reduce((sum, rows) => sum + rows.size, 0)
  const counters = storage.keep('counters', plain(z.int()), {
    base: () => new Map([[versionCounter, 1_000_000 + rowCount]]),
  })('')
  const nextVersion = () => {
    const version = (counters.get(versionCounter) ?? 0) + 1
    counters.set(versionCounter, version)
    return version
  }

  const rowOfLink = (
    table: string,
    relationship: ManyToMany,
    { id, one, two, version, values }: Link,
  ): Row => ({
    table,
    id,
    version,
    values: new Map<string, RowValue>([
      ...Object.entries(values ?? {}),
      [schema.table(table)?.PrimaryIdAttribute ?? `${table}id`, id],
      [relationship.Entity1IntersectAttribute, one],
      [relationship.Entity2IntersectAttribute, two],
    ]),
  })
  const linkRows = (table: string): Row[] =>
    schema.linkedBy(table).flatMap((relationship) =>
      linksOf(relationship.SchemaName)
        .values()
        .map((link) => rowOfLink(table, relationship, link)),
    )
  const linkRow = (table: string, id: string): Row | undefined => {
    for (const relationship of schema.linkedBy(table)) {
      const link = linkIndexOf(relationship.SchemaName).byId(id)
      if (link !== undefined) return rowOfLink(table, relationship, link)
    }
    return undefined
  }
  const of = (table: string): readonly Row[] =>
    schema.linkedBy(table).length === 0 ? rowsOf(table).values() : [...rowsOf(table).values(), ...linkRows(table)]

  return {
    of,
    byId: (table, id) => rowsOf(table).get(id) ?? linkRow(table, id),
    withValues: (table, values) => indexOf(table).withValues(values, rowsOf(table)),
    pointingTo: (table, column, target) => indexOf(table).pointingTo(column, target, rowsOf(table)),
    linked: (schemaName, side, id) => linkIndexOf(schemaName).others(side, id),
    linksOf: (schemaName) => linksOf(schemaName).values(),
    put: (row) => rowsOf(row.table).set(row.id, row),
    remove: (table, id) => rowsOf(table).delete(id),
    link: (schemaName, one, two, values) => {
      const links = linksOf(schemaName)
      const key = linkKey(one, two)
      if (links.has(key)) return false
      const link = { id: guidFrom('link', schemaName, one, two), one, two, version: nextVersion() }
      links.set(key, values === undefined ? link : { ...link, values })
      return true
    },
    unlink: (schemaName, one, two) => {
      const links = linksOf(schemaName)
      const key = linkKey(one, two)
      if (!links.has(key)) return false
      links.delete(key)
      return true
    },
    nextVersion,
  }
}
