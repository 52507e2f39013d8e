import type { GridColumn, GridFilters, GridView, SortValue } from './gridColumn.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** The places of values in order, equal ones as they come; those without a value are last in both directions. */
function orderOf(values: readonly SortValue[], isDescending: boolean): readonly number[] {
  const known: { index: number; value: Exclude<SortValue, null> }[] = []
  const unknown: number[] = []
  values.forEach((value, index) => {
    if (value === null) unknown.push(index)
    else known.push({ index, value })
  })
  const direction = isDescending ? -1 : 1
  known.sort((a, b) => direction * compareValues(a.value, b.value))
  return [...known.map(({ index }) => index), ...unknown]
}

/** Sorts by one column, keeping the given order among equals; rows without a value come last in both directions. */
export const sortRows = <Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridView['sort'],
): readonly Row[] => rowSorter<Row>()(rows, columns, sort)

/**
 * Sorts, and remembers the order: as long as the values of the sorted column stay the same, rows that changed otherwise
 * take their places without being compared.
 */
export function rowSorter<Row>() {
  let known: { name: string; values: readonly SortValue[]; order: readonly number[] } | null = null
  return (rows: readonly Row[], columns: readonly GridColumn<Row>[], sort: GridView['sort']): readonly Row[] => {
    const sortValue = columns.find(({ id }) => id === sort?.column)?.sortValue
    if (sort === null || sortValue === undefined) return rows
    const name = `${sort.column} ${sort.descending}`
    const values = rows.map(sortValue)
    if (known?.name !== name || !isSameList(values, known.values)) {
      known = { name, values, order: orderOf(values, sort.descending) }
    }
    return known.order.flatMap((index) => rows[index] ?? [])
  }
}

const isSameList = (one: readonly SortValue[], other: readonly SortValue[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

/** The rows that pass every filter. A column without accepted values filters nothing. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  filters: GridFilters,
): readonly Row[] {
  const tests = columns.flatMap(({ id, filter }) => {
    const accepted = filters[id]
    if (filter === undefined || accepted === undefined || accepted.length === 0) return []
    return [{ values: filter.values, accepted: new Set(accepted) }]
  })
  if (tests.length === 0) return rows
  return rows.filter((row) => tests.every(({ values, accepted }) => values(row).some((value) => accepted.has(value))))
}

/** Filtered and sorted, as the view asks. */
export const arrangeRows = <Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  { filters, sort }: Pick<GridView, 'filters' | 'sort'>,
): readonly Row[] => sortRows(filterRows(rows, columns, filters), columns, sort)

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly count: number
}

/**
 * The values a column can be filtered by, with the rows each would show while the filters of the other columns
 * stay. An accepted value that no row has is kept, with 0, so that it can be taken away. Ordered by label.
 */
export function filterChoices<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  filters: GridFilters,
  columnId: string,
): readonly FilterChoice[] {
  const filter = columns.find(({ id }) => id === columnId)?.filter
  if (filter === undefined) return []
  const counts = new Map((filters[columnId] ?? []).map((value) => [value, 0]))
  for (const row of filterRows(rows, columns, { ...filters, [columnId]: [] })) {
    for (const value of filter.values(row)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count, label: filter.label(value) }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
}

/** Whether two lists hold the same values, in whatever order. */
export const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value) => other.includes(value))

/** The words of a search, lower-cased. */
const wordsOf = (find: string): readonly string[] => find.toLowerCase().split(/\s+/).filter(Boolean)

/** The rows whose lower-cased haystack contains every word. */
export function findRows<Row extends { readonly haystack: string }>(
  rows: readonly Row[],
  find: string,
): readonly Row[] {
  const words = wordsOf(find)
  if (words.length === 0) return rows
  return rows.filter(({ haystack }) => words.every((word) => haystack.includes(word)))
}
