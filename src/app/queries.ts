import { accessQueries } from './queriesAccess.ts'
import { definitionsQueries } from './queriesDefinitions.ts'
import { environmentQueries } from './queriesEnvironment.ts'
import { rolesQueries } from './queriesRoles.ts'
import { rowsQueries } from './queriesRows.ts'

/** Key, fetcher and type of everything read from a server, bound once. */
export const queries = {
  ...environmentQueries,
  ...definitionsQueries,
  ...rowsQueries,
  ...rolesQueries,
  ...accessQueries,
} as const
