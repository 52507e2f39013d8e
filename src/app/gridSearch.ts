import * as z from 'zod/mini'
import type { GridView } from '../ui/gridColumn.ts'

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
  })
}

type GridSearch<Id extends string> = z.infer<ReturnType<typeof gridSearchOf<Id>>>
type ViewPart = 'sort' | 'descending' | 'filters' | 'hidden'

/** The order of most lists whose address names none. */
const byName = { column: 'name', descending: false }

/** The address as the grid reads it. `usual`: the order where it names none. */
export function viewOf(search: Pick<GridSearch<string>, ViewPart>, usual = byName): GridView {
  const { sort, descending, filters, hidden } = search
  return {
    sort: sort === undefined ? usual : { column: sort, descending: descending === true },
    filters: filters ?? {},
    hidden: hidden ?? [],
  }
}

/** What of the grid's view goes into the address. What is as usual stays out of it. */
export function searchOf<Id extends string>(columns: readonly Id[], view: GridView, usual = byName): Pick<GridSearch<Id>, ViewPart> {
  const { filters } = view
  const isUsual = view.sort?.column === usual.column && view.sort.descending === usual.descending
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
  }
}

function record<Id extends string>(entries: readonly (readonly [Id, string[]])[]): Partial<Record<Id, string[]>> {
  const made: Partial<Record<Id, string[]>> = {}
  for (const [id, values] of entries) made[id] = values
  return made
}
