import type { RowColumn } from '../rows/rowProperties.ts'
import type { State } from '../state.ts'
import { duplicateAlias, invalidFetchValue } from './fetchErrors.ts'
import type { Source, Sources } from './source.ts'

/** A column of the answer. */
export interface FetchColumn {
  /** The member's name: the property, `alias.column` for a linked table, or the attribute's own alias. */
  readonly name: string
  readonly source: Source
  readonly column: RowColumn
}

const columnsOf = (state: State, source: Source): readonly FetchColumn[] => {
  const { attributes, allAttributes } = source.definition
  const isRoot = source.alias === null
  // Microsoft's page on columns: without any, all of the query's own table come.
  const comesWhole = allAttributes || (isRoot && attributes.length === 0)
  const nameOf = (column: RowColumn) => (isRoot ? column.property.name : `${source.alias}.${column.column}`)
  const all = comesWhole ? [...state.rowTypes.columns(source.table).values()] : []
  return [
    ...all.map((column) => ({ name: nameOf(column), source, column })),
    ...attributes.map(({ name, alias, aggregate, isGroup }) => {
      if (aggregate !== null || isGroup) {
        throw invalidFetchValue("An aggregate needs the attribute aggregate='true' of the fetch.")
      }
      const column = source.column(name)
      return { name: alias ?? nameOf(column), source, column }
    }),
  ]
}

/** @throws ODataError 400: an unknown column, or two columns of one name. */
export const fetchColumns = (state: State, sources: Sources): readonly FetchColumn[] => {
  const byName = new Map<string, FetchColumn>()
  for (const each of sources.all.flatMap((source) => columnsOf(state, source))) {
    const known = byName.get(each.name)
    if (known !== undefined && known.column !== each.column) throw duplicateAlias(each.name)
    byName.set(each.name, each)
  }
  return [...byName.values()]
}
