import type { ReadClient } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { numberOrNull, object, textOrNull } from './member.ts'
import { readItems } from './readItems.ts'
import type { RoleUseSource } from './roleSchema.ts'
import { apiRoot } from './wireRequest.ts'

/** How often roles are used in one table. Null: Dataverse does not count so many rows (contract.md 10.3). */
export interface RoleUses {
  readonly table: string
  readonly deleting: RoleUseSource['deleting']
  /** Role → rows; a role that is not there is not used. */
  readonly counts: ReadonlyMap<string, number> | null
}

/** Above 50,000 rows Dataverse answers this code (contract.md 10.3). */
const limitExceeded = '0x8004e023'

/**
 * The rows that use each role, one aggregate for each table (contract.md 10.3).
 * @throws DataverseError, for instance without the privilege to read a table; DecodeError.
 */
export const loadRoleUses = (
  client: ReadClient,
  sources: readonly RoleUseSource[],
  { signal }: { signal?: AbortSignal } = {},
): Promise<readonly RoleUses[]> => Promise.all(sources.map((source) => usesIn(client, source, signal)))

async function usesIn(client: ReadClient, { rows, column, deleting }: RoleUseSource, signal?: AbortSignal): Promise<RoleUses> {
  const fetch =
    `<fetch aggregate="true"><entity name="${rows.table}"><attribute name="${rows.idColumn}" alias="uses" aggregate="count"/>` +
    `<attribute name="${column}" alias="role" groupby="true"/></entity></fetch>`
  const base = { table: rows.table, deleting }
  try {
    const found = await readItems(client, `${apiRoot}${rows.entitySet}?fetchXml=${encodeURIComponent(fetch)}`, rows.table, { kind: 'dataRead', signal })
    const counts = new Map<string, number>()
    for (const [index, json] of found.entries()) {
      const path = `${rows.table}[${index}]`
      const row = object(json, path)
      // Rows without a role are a group, too; its member may be left out.
      const role = 'role' in row ? textOrNull(row, 'role', path) : null
      const uses = numberOrNull(row, 'uses', path)
      if (uses === null) throw new DecodeError(`${path}.uses`, uses, 'a number')
      if (role !== null) counts.set(role.toLowerCase(), uses)
    }
    return { ...base, counts }
  } catch (error) {
    if (error instanceof DataverseError && error.code === limitExceeded) return { ...base, counts: null }
    throw error
  }
}
