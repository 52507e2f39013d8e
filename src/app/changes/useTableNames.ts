import { tableName } from '../../model/table.ts'
import { useSession } from '../session.tsx'

/** What the screen calls these tables. */
export function useTableNames(logicalNames: readonly string[]): readonly string[] {
  const { environment } = useSession()
  return logicalNames.map((logicalName) => {
    const table = environment.tables.get(logicalName)
    return table === undefined ? logicalName : tableName(table)
  })
}
