import { messageNotSupported, tableIsIntersect } from '../../errors.ts'
import type { State } from '../../state.ts'
import type { WriteContext } from '../changeRow.ts'
import { relationshipRoleMapRules } from './relationshipRoleMap.ts'
import type { Row } from '../row.ts'
import { writeRules } from './writeRules.ts'

export type Message = 'Create' | 'Update' | 'Delete'

/**
 * What is special about writing the rows of one table. The functions run inside the request's transaction, when the row
 * is stored, or before it is deleted: they may write more, or refuse everything by throwing an ODataError.
 */
export interface TableRules {
  /** Messages the table does not have. */
  readonly lacks?: readonly Message[]
  /** Columns that must have a value, whatever their definitions state. */
  readonly mandatory?: readonly string[]
  readonly created?: (context: WriteContext, row: Row) => void
  readonly updated?: (context: WriteContext, before: Row, after: Row) => void
  readonly deleting?: (context: WriteContext, row: Row) => void
}

const rules: ReadonlyMap<string, TableRules> = new Map<string, TableRules>([
  ...writeRules,
  ['relationshiprolemap', relationshipRoleMapRules],
  // Shares come and go with actions (contract.md 4.4).
  ['principalobjectaccess', { lacks: ['Create', 'Update', 'Delete'] }],
  // Components come and go with actions (contract.md 8.2).
  ['solutioncomponent', { lacks: ['Create', 'Update', 'Delete'] }],
])

const noRules: TableRules = {}

export const rulesOf = (table: string): TableRules => rules.get(table) ?? noRules

/** @throws ODataError when rows of the table cannot be written that way: contract.md 6.1, 7.4. */
export const requireMessage = ({ schema }: Pick<State, 'schema'>, table: string, message: Message): void => {
  if (schema.table(table)?.IsIntersect === true) throw tableIsIntersect()
  if (rulesOf(table).lacks?.includes(message) === true) throw messageNotSupported(message, table)
}
