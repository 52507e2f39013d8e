import type { Environment } from '../../model/environment.ts'
import { linkEndKey, linkEndsOf, type LinkEnd } from '../../model/linkEnd.ts'
import { tableName } from '../../model/table.ts'

/** A relationship as the list of a row's relationships has it. */
export interface EndRow {
  readonly key: string
  readonly end: LinkEnd
  /** Display name of the other table. */
  readonly other: string
  /** The lookup column, or the intersect table. */
  readonly through: string
  readonly haystack: string
}

/** How wide the columns of the list are. */
export const endWidths = { table: 200, linked: 160, name: 260, through: 200 } as const

/** The ends of a table, by the name of the other one. */
export function endRows(environment: Environment, table: string): readonly EndRow[] {
  return linkEndsOf(environment, table)
    .map((end): EndRow => {
      const { relationship } = end
      const known = environment.tables.get(end.table)
      const other = known === undefined ? end.table : tableName(known)
      const through = relationship.type === 'ManyToMany' ? relationship.intersectTable : relationship.lookupColumn
      const haystack = [other, end.table, relationship.schemaName, through].join('\n').toLowerCase()
      return { key: linkEndKey(end), end, other, through, haystack }
    })
    .toSorted((a, b) => a.other.localeCompare(b.other) || (a.key < b.key ? -1 : 1))
}
