import { aggregateLimitExceeded, incompatibleTypes } from '../errors.ts'
import { typeName } from '../odata/compare.ts'
import type { SortKey } from '../odata/ordering.ts'
import { formattedValue } from '../rows/formattedValue.ts'
import type { RowColumn } from '../rows/rowProperties.ts'
import { aggregate, type Group, type Grouping, type Measure } from './aggregate.ts'

/** contract.md 10.3. */
const maximumRows = 50_000

/** A column of grouped rows: what they are grouped by, or what is worked out. */
export type AggregateColumn<Item> = { readonly name: string } & (
  | {
      readonly grouping: Grouping<Item>
      /** What `order` compares, where it is not the value. */
      readonly sortText: ((item: Item) => string | null) | null
      write(into: Record<string, unknown>, sample: Item): void
    }
  | { readonly measure: Measure<Item>; readonly type: string }
)

const numberTypes: ReadonlySet<string> = new Set(['Integer', 'BigInt', 'Decimal', 'Double', 'Money'])

export type MeasureName = Exclude<Measure<unknown>['function'], 'count'>

/** @throws ODataError 400: sums and averages are of numbers, extremes of numbers and dates. */
export const measureColumn = <Item>(
  name: MeasureName,
  { type, property }: RowColumn,
  read: (item: Item) => unknown,
): { readonly measure: Measure<Item>; readonly type: string } => {
  const { kind } = property
  const counts = name === 'countcolumn' || name === 'countdistinct'
  const isExtreme = name === 'min' || name === 'max'
  if (!counts && !numberTypes.has(type) && !(isExtreme && kind === 'date')) {
    throw incompatibleTypes(typeName(kind, undefined), typeName('number', undefined), name)
  }
  const isWhole = type === 'Integer' || type === 'BigInt'
  return { measure: { function: name, kind, isWhole, read }, type: counts ? 'Integer' : type }
}

/** Groups with a way to show them. @throws ODataError 400 `0x8004e023` above 50,000 rows, or a lower limit. */
export const aggregateRows = <Item>(
  items: readonly Item[],
  columns: readonly AggregateColumn<Item>[],
  limit = maximumRows,
): readonly Group<Item>[] => {
  if (items.length > Math.min(limit, maximumRows)) throw aggregateLimitExceeded()
  const groupings = columns.flatMap((column) => ('grouping' in column ? [column.grouping] : []))
  const measures = columns.flatMap((column) => ('measure' in column ? [column.measure] : []))
  return aggregate(items, groupings, measures)
}

/** The value of a measure in a group; null for groupings. */
const measured = <Item>(
  group: Group<Item>,
  column: AggregateColumn<Item>,
  columns: readonly AggregateColumn<Item>[],
): unknown =>
  group.values[columns.filter((each) => 'measure' in each).findIndex((each) => each === column)] ?? null

/** A group as answers show it: what is empty is left out (Microsoft's page on `$apply`). */
export const writeGroup = <Item>(
  group: Group<Item>,
  columns: readonly AggregateColumn<Item>[],
  annotation: { readonly name: string; readonly annotates: (name: string) => boolean },
): Record<string, unknown> => {
  const into: Record<string, unknown> = {}
  for (const column of columns) {
    if ('grouping' in column) {
      if (group.sample !== null) column.write(into, group.sample)
      continue
    }
    const value = measured(group, column, columns)
    if (value === null) continue
    const text = annotation.annotates(annotation.name) ? formattedValue(column.type, value, '') : null
    if (text !== null) into[`${column.name}@${annotation.name}`] = text
    into[column.name] = value
  }
  return into
}

/** Sorts groups by one of their columns. */
export const groupSortKey = <Item>(
  column: AggregateColumn<Item>,
  columns: readonly AggregateColumn<Item>[],
  descending: boolean,
): SortKey<Group<Item>> => {
  const { name } = column
  if ('measure' in column) {
    const kind =
      column.measure.function === 'count' || column.type === 'Integer' ? 'number' : column.measure.kind
    return { name, kind, descending, read: (group) => measured(group, column, columns) }
  }
  const { grouping, sortText } = column
  return {
    name,
    kind: sortText === null ? grouping.kind : 'string',
    descending,
    read: ({ sample }) =>
      sample === null ? null : sortText === null ? grouping.read(sample) : sortText(sample),
  }
}
