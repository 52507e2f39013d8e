import * as z from 'zod/mini'
import type { GridView } from '../ui/gridColumn.ts'
import { leastWidth, mostWidth } from '../ui/gridWidths.ts'

/** What a page with one grid keeps in the address, of the columns the grid has. Anything else in the address is refused. */
export function gridSearchOf<const Id extends string>(columns: readonly Id[]) {
  const column = z.enum(columns)
  return z.object({
    /** Words that names must contain. */
    find: z.optional(z.string()),
    sort: z.optional(column),
    descending: z.optional(z.boolean()),
    /** Column → accepted values. */
    filters: z.optional(z.partialRecord(column, z.array(z.string()))),
    /** Columns not shown. */
    hidden: z.optional(z.array(column)),
    /** Column → width in CSS pixels, where it is not as usual. */
    widths: z.optional(z.partialRecord(column, z.int().check(z.minimum(leastWidth), z.maximum(mostWidth)))),
  })
}

export type GridSearch<Id extends string> = z.infer<ReturnType<typeof gridSearchOf<Id>>>
type ViewPart = 'sort' | 'descending' | 'filters' | 'hidden' | 'widths'

/** The order of most lists whose address names none. */
export const byName = { column: 'name', descending: false }

/**
 * The address as the grid reads it. `usual`: the order where it names none. A page that hands on no widths leaves them to
 * its grid.
 */
export function viewOf(search: Pick<GridSearch<string>, ViewPart>, usual = byName): GridView {
  const { sort, descending, filters, hidden } = search
  return {
    sort: sort === undefined ? usual : { column: sort, descending: descending === true },
    filters: filters ?? {},
    hidden: hidden ?? [],
    ...('widths' in search && { widths: search.widths ?? {} }),
  }
}

/** What of the grid's view goes into the address. What is as usual stays out of it. */
export function searchOf<Id extends string>(columns: readonly Id[], view: GridView, usual = byName): Pick<GridSearch<Id>, ViewPart> {
  const { filters } = view
  const isUsual = view.sort?.column === usual.column && view.sort.descending === usual.descending
  const widths = columns.flatMap((id): [Id, number][] => {
    const width = view.widths?.[id]
    return width === undefined ? [] : [[id, width]]
  })
  const sort = isUsual ? null : view.sort
  const hidden = columns.filter((id) => view.hidden.includes(id))
  const filtered = columns.flatMap((id): [Id, string[]][] => {
    const values = filters[id] ?? []
    return values.length === 0 ? [] : [[id, [...values]]]
  })
  return {
    sort: columns.find((id) => id === sort?.column),
    descending: sort?.descending === true ? true : undefined,
    filters: filtered.length === 0 ? undefined : record(filtered),
    hidden: hidden.length === 0 ? undefined : hidden,
    widths: widths.length === 0 ? undefined : record(widths),
  }
}

function record<Id extends string, Value>(entries: readonly (readonly [Id, Value])[]): Partial<Record<Id, Value>> {
  const made: Partial<Record<Id, Value>> = {}
  for (const [id, values] of entries) made[id] = values
  return made
}
