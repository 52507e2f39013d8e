import { invalidArgument } from '../../errors.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'
import type { TableRules } from './tableRules.ts'

const tableColumns = ['primaryobjecttypecode', 'associateobjecttypecode'] as const

const checkTables = ({ state }: WriteContext, { values }: Row): void => {
  for (const column of tableColumns) {
    const name = values.get(column)
    if (typeof name === 'string' && state.schema.table(name) === undefined)
      throw invalidArgument(`The column '${column}' of 'relationshiprolemap' names no table: '${name}'.`)
  }
}

/** contract.md 7.3. The id is create-only and the organization is the platform's, as in every table. */
export const relationshipRoleMapRules: TableRules = {
  mandatory: [...tableColumns, 'relationshiproleid'],
  created: checkTables,
  updated: (context, _before, after) => checkTables(context, after),
}
