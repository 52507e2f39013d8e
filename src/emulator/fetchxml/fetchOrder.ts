import type { SortKey } from '../odata/ordering.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import type { State } from '../state.ts'
import { badCondition } from './fetchErrors.ts'
import type { FetchColumn } from './fetchColumns.ts'
import { valueIn, type Joined, type Source, type Sources } from './source.ts'

const cookieName = (source: Source, column: RowColumn): string =>
  source.alias === null ? column.column : `${source.alias}.${column.column}`

/** A lookup sorts by the name it shows; a choice by its number, since facts hold no texts (EMU). */
const sortKey = (source: Source, column: RowColumn, descending: boolean): SortKey<Joined> => {
  const { sortText, kind } = column.property
  return {
    name: cookieName(source, column),
    kind: sortText === undefined ? kind : 'string',
    descending,
    read: (joined) => {
      const row = joined[source.index] ?? null
      if (row === null || sortText === undefined) return valueIn(joined, source, column)
      return sortText(row)
    },
  }
}

const ordersOf = (source: Source, sources: Sources): readonly SortKey<Joined>[] =>
  source.definition.orders.map(({ attribute, entityName, descending }) => {
    if (attribute === null) throw badCondition('An order by alias is for aggregate queries.')
    const owner = entityName === null ? source : sources.named(entityName)
    return sortKey(owner, owner.column(attribute), descending)
  })

/** The id of each table, so that no two joined rows are equal. */
const idsOf = (state: State, source: Source): readonly SortKey<Joined>[] => {
  const key = state.schema.table(source.table)?.PrimaryIdAttribute
  const column = key === undefined ? undefined : state.rowTypes.columns(source.table).get(key)
  return column === undefined ? [] : [sortKey(source, column, false)]
}

/**
 * What the joined rows are sorted by: the orders of the query's own table, then those of links (Microsoft's page on
 * order), then ids, or for distinct rows what they show.
 * @throws ODataError 400: unknown names.
 */
export const fetchOrder = (
  state: State,
  sources: Sources,
  shown: readonly FetchColumn[] | null,
): readonly SortKey<Joined>[] => [
  ...sources.all.flatMap((source) => ordersOf(source, sources)),
  ...(shown === null
    ? sources.all.flatMap((source) => idsOf(state, source))
    : shown.map(({ source, column }) => sortKey(source, column, false))),
]
