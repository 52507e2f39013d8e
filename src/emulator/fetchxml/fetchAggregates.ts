import {
  aggregateRows,
  groupSortKey,
  measureColumn,
  writeGroup,
  type AggregateColumn,
  type MeasureName,
} from '../aggregation/aggregateColumns.ts'
import { datePart, isDatePart } from '../aggregation/dateGrouping.ts'
import { notSupported } from '../errors.ts'
import { sortBy } from '../odata/ordering.ts'
import type { Representation } from '../odata/resourceType.ts'
import { formattedTextAnnotation } from '../rows/rowType.ts'
import type { State } from '../state.ts'
import {
  aliasMissing,
  attributeWithAggregate,
  badCondition,
  duplicateAlias,
  invalidFetchValue,
  unknownAlias,
} from './fetchErrors.ts'
import type { FetchAttribute, FetchQuery } from './fetchQuery.ts'
import { valueIn, type Joined, type Source, type Sources } from './source.ts'

type Column = AggregateColumn<Joined>

const measureNames: ReadonlyMap<string, MeasureName> = new Map<string, MeasureName>([
  ['countcolumn', 'countcolumn'],
  ['sum', 'sum'],
  ['avg', 'avg'],
  ['min', 'min'],
  ['max', 'max'],
])

const measureOf = (source: Source, name: string, attribute: FetchAttribute): Column => {
  const column = source.column(attribute.name)
  if (attribute.aggregate === 'count') return { name, measure: { function: 'count' }, type: 'Integer' }
  const known = measureNames.get(attribute.aggregate ?? '')
  if (known === undefined) throw invalidFetchValue(`The aggregate '${attribute.aggregate}' is not valid.`)
  const measure = known === 'countcolumn' && attribute.isDistinct ? 'countdistinct' : known
  return { name, ...measureColumn(measure, column, (joined: Joined) => valueIn(joined, source, column)) }
}

const dateGroupOf = (source: Source, name: string, attribute: FetchAttribute, part: string): Column => {
  const column = source.column(attribute.name)
  if (part.startsWith('fiscal-')) throw notSupported(`dategrouping ${part} in FetchXML`)
  if (!isDatePart(part) || column.property.kind !== 'date') {
    throw invalidFetchValue(`The dategrouping '${part}' is not valid for the column '${attribute.name}'.`)
  }
  const read = (joined: Joined) => datePart(part, valueIn(joined, source, column))
  return {
    name,
    grouping: { kind: 'number', read },
    sortText: null,
    write: (into, sample) => {
      const value = read(sample)
      if (value !== null) into[name] = value
    },
  }
}

const groupOf = (
  state: State,
  source: Source,
  name: string,
  attribute: FetchAttribute,
  representation: Pick<Representation, 'annotates'>,
): Column => {
  if (attribute.dateGrouping !== null) return dateGroupOf(source, name, attribute, attribute.dateGrouping)
  const column = source.column(attribute.name)
  const { kind, sortText } = column.property
  const rowOf = (joined: Joined) => joined[source.index] ?? null
  return {
    name,
    grouping: { kind, read: (joined) => valueIn(joined, source, column) },
    sortText:
      sortText === undefined
        ? null
        : (joined) => {
            const row = rowOf(joined)
            return row === null ? null : sortText(row)
          },
    write: (into, sample) => {
      const row = rowOf(sample)
      if (row !== null && column.property.read(row) !== null) {
        state.rowTypes.write(into, name, column, row, representation)
      }
    },
  }
}

const columnOf = (
  state: State,
  source: Source,
  attribute: FetchAttribute,
  representation: Pick<Representation, 'annotates'>,
): Column => {
  const { alias, aggregate, isGroup } = attribute
  if (isGroup === (aggregate !== null)) throw attributeWithAggregate()
  if (alias === null) throw aliasMissing()
  return isGroup
    ? groupOf(state, source, alias, attribute, representation)
    : measureOf(source, alias, attribute)
}

const orderOf = (sources: Sources, columns: readonly Column[]) =>
  sources.all.flatMap(({ definition }) =>
    definition.orders.map(({ alias, descending }) => {
      if (alias === null) throw badCondition('An order of an aggregate query needs an alias.')
      const column = columns.find(({ name }) => name === alias)
      if (column === undefined) throw unknownAlias(alias)
      return groupSortKey(column, columns, descending)
    }),
  )

/**
 * The groups of an aggregate query as members of the answer. EMU: without an order, groups come in the order of what
 * they are grouped by.
 * @throws ODataError 400: columns without alias or aggregate, unknown aggregates; `0x8004e023` above the limit.
 */
export const compileAggregates = (
  state: State,
  sources: Sources,
  query: FetchQuery,
  representation: Pick<Representation, 'annotates'>,
): ((rows: readonly Joined[]) => readonly Record<string, unknown>[]) => {
  if (sources.all.some(({ definition }) => definition.allAttributes)) throw attributeWithAggregate()
  const columns = sources.all.flatMap((source) =>
    source.definition.attributes.map((attribute) => columnOf(state, source, attribute, representation)),
  )
  if (columns.length === 0) throw attributeWithAggregate()
  const names = columns.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw duplicateAlias(twice)
  const keys = orderOf(sources, columns)
  const annotation = { name: formattedTextAnnotation, annotates: representation.annotates }
  return (rows) =>
    sortBy(aggregateRows(rows, columns, query.aggregateLimit ?? undefined), keys).map((group) =>
      writeGroup(group, columns, annotation),
    )
}
