import type { RowColumn } from '../rows/rowProperties.ts'
import type { Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { duplicateAlias, unknownAlias, unknownFetchColumn, unknownFetchTable } from './fetchErrors.ts'
import type { FetchLink, FetchSource } from './fetchQuery.ts'

/** One row of each table of a query; null where an outer join found none. */
export type Joined = readonly (Row | null)[]

/** A table of a query, with its place in the joined rows. */
export interface Source {
  readonly index: number
  readonly table: string
  /** Null for the query's own table. */
  readonly alias: string | null
  readonly definition: FetchSource
  /** @throws ODataError 400 `0x80041103`. */
  column(name: string): RowColumn
}

/** All tables of a query: the names that conditions and orders may use. */
export interface Sources {
  readonly root: Source
  readonly all: readonly Source[]
  ofLink(link: FetchLink): Source
  /** By alias, or by the table's name where the link has no alias. @throws ODataError 400 `0x8004110a`. */
  named(name: string): Source
}

const bindSource = (state: State, definition: FetchSource, index: number, alias: string | null): Source => {
  const { table } = definition
  const columns = state.rowTypes.columns(table)
  if (columns.size === 0) throw unknownFetchTable(table)
  return {
    index,
    table,
    alias,
    definition,
    column: (name) => {
      const column = columns.get(name)
      if (column === undefined) throw unknownFetchColumn(table, name)
      return column
    },
  }
}

/**
 * Looks the tables of a query up, links depth first. A link without an alias is called by its table and a
 * number (Microsoft's page on joins: one is generated).
 * @throws ODataError 400: an unknown table, an alias twice.
 */
export const bindSources = (state: State, definition: FetchSource): Sources => {
  const root = bindSource(state, definition, 0, null)
  const all = [root]
  const byLink = new Map<FetchLink, Source>()
  const bindLinks = (links: readonly FetchLink[]) => {
    for (const link of links) {
      const alias = link.alias ?? `${link.table}${all.length}`
      if (all.some((source) => source.alias === alias)) throw duplicateAlias(alias)
      const source = bindSource(state, link, all.length, alias)
      all.push(source)
      byLink.set(link, source)
      bindLinks(link.links)
    }
  }
  bindLinks(definition.links)
  const unnamed = new Map(
    [...byLink].flatMap(([link, source]) => (link.alias === null ? [[link.table, source]] : [])),
  )
  return {
    root,
    all,
    ofLink: (link) => {
      const source = byLink.get(link)
      if (source === undefined) throw new Error(`The link to '${link.table}' is not of this query.`)
      return source
    },
    named: (name) => {
      const source = all.find(({ alias }) => alias === name) ?? unnamed.get(name)
      if (source === undefined) throw unknownAlias(name)
      return source
    },
  }
}

export const valueIn = (joined: Joined, source: Source, column: RowColumn): unknown => {
  const row = joined[source.index] ?? null
  return row === null ? null : column.property.read(row)
}
