import type { FilterChip } from '../ui/FilterChips.tsx'
import type { GridColumn, GridView } from '../ui/gridColumn.ts'
import { isSameSet } from '../ui/gridRows.ts'

/** One chip for each filtered column: "Delete: Restrict, Remove link". */
export function filterChips<Row>(
  columns: readonly GridColumn<Row>[],
  view: GridView,
  changeView: (view: GridView) => void,
): readonly FilterChip[] {
  return columns.flatMap(({ id, header, filter }): FilterChip[] => {
    const values = view.filters[id] ?? []
    if (filter === undefined || values.length === 0) return []
    const set = filter.sets?.find((one) => isSameSet(one.values, values))
    const text = `${header}: ${set?.label ?? values.map(filter.label).join(', ')}`
    return [{ id, text, remove: () => changeView({ ...view, filters: { ...view.filters, [id]: [] } }) }]
  })
}
