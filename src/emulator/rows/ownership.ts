import type { Schema } from '../metadata/schema.ts'
import type { RowValue } from '../seed.ts'
import type { State } from '../state.ts'
import type { Reference } from './row.ts'

/** Do rows of the table belong to users and teams? Others have no owner of their own (contract.md 3.6). */
export const hasOwners = (schema: Schema, table: string): boolean =>
  ['UserOwned', 'TeamOwned'].includes(schema.table(table)?.OwnershipType ?? '')

/** The columns that say who owns a row, those of them that its table has: a user or a team, and its business unit. */
export const ownership = (
  { schema, rows }: Pick<State, 'schema' | 'rows'>,
  table: string,
  owner: Reference,
): ReadonlyMap<string, RowValue> => {
  const unit = rows.byId(owner.table, owner.id)?.values.get('businessunitid') ?? null
  const values: (readonly [string, RowValue])[] = [
    ['ownerid', owner],
    ['owninguser', owner.table === 'systemuser' ? owner : null],
    ['owningteam', owner.table === 'team' ? owner : null],
    ['owningbusinessunit', unit],
    ['owneridtype', owner.table],
  ]
  return new Map(values.filter(([column]) => schema.column(table, column) !== undefined))
}
