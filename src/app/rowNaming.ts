import type { RowNaming } from '../dataverse/rows.ts'
import type { Environment } from '../model/environment.ts'
import { nameColumnOf, rowAddressOf, type RowAddress, type RowRef } from '../model/row.ts'

/** How the rows of a table are read and named; null where the environment does not say how to reach them. */
export function namingOf(environment: Environment, logicalName: string): RowNaming | null {
  const table = environment.tables.get(logicalName)
  if (table === undefined || table.entitySetName === null) return null
  return { table: logicalName, entitySet: table.entitySetName, idColumn: table.primaryIdColumn, nameColumn: nameColumnOf(environment, logicalName) }
}

/** The address of a row that was read here. Throws where the environment does not say how to reach its table. */
export function addressIn(environment: Environment, row: RowRef): RowAddress {
  const address = rowAddressOf(environment, row)
  if (address === null) throw new Error(`The table ${row.table} has no set.`)
  return address
}
