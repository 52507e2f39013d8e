import type { Column } from './column.ts'
import type { RowRef } from './row.ts'
import { linkEndsOf, oppositeEnd, type LinkEnd } from './linkEnd.ts'
import type { Environment } from './environment.ts'
import type { Table } from './table.ts'

const isRequired = ({ requiredLevel }: Column): boolean => requiredLevel === 'ApplicationRequired' || requiredLevel === 'SystemRequired'
const isText = ({ type }: Column): boolean => type === 'String' || type === 'Memo'

/**
 * The columns that a new row is named by: its name, and every other text that is required. A name that is not
 * required beside a text that is, is composed of it, like a contact's full name: only the text is asked for.
 */
export function namingColumns(table: Table, columns: readonly Column[]): readonly Column[] {
  const required = columns.filter((column) => isText(column) && isRequired(column))
  const name = columns.find(({ logicalName }) => logicalName === table.primaryNameColumn)
  if (name === undefined || required.includes(name)) return required
  return required.length > 0 ? required : [name]
}

/** A row to be made that is linked to one that is there, and perhaps another one along with it. */
export interface NewRelatedRow {
  /** The end, on the table of `row`, at which the new row will be. */
  readonly end: LinkEnd
  readonly row: RowRef
  /** Chosen here, so that a lost answer can be looked after. */
  readonly id: string
  readonly values: Readonly<Record<string, string>>
  readonly along: { readonly end: LinkEnd; readonly values: Readonly<Record<string, string>> } | null
}

/** Whether a new row can be linked from its own side: the request is made there. */
export const canCreateAt = (end: LinkEnd): boolean => oppositeEnd(end).navigation !== null

/** The ends of a new row at which another one can be made along with it: not those that the system fills in itself. */
export const alongEnds = (environment: Environment, table: string): readonly LinkEnd[] =>
  linkEndsOf(environment, table).filter((end) => {
    const other = environment.tables.get(end.table)
    return end.navigation !== null && other !== undefined && other.canBeRelated && !other.isIntersect && other.primaryNameColumn !== null
  })
