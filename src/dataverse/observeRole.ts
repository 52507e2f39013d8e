import type { RoleValues } from '../model/roles/role.ts'
import type { RoleWrite } from '../model/roles/roleWrite.ts'
import type { ReadClient } from './client.ts'
import { isNotThere } from './dataverseError.ts'
import { rowIn } from './encodeRole.ts'
import type { JsonObject } from './json.ts'
import { items, object } from './member.ts'
import { stateCodes, versionOf } from './roleRows.ts'
import { rowPath } from './rowRequests.ts'
import type { RoleSchema, RowSet } from './roleSchema.ts'
import type { RowSight } from './rowSight.ts'
import { apiRoot } from './wireRequest.ts'

/**
 * Looks at the one row a write concerns, past the caches (contract.md 1.1). Rejects with a DataverseError or a
 * DecodeError when it cannot be read.
 */
export async function observeRole(client: ReadClient, write: RoleWrite, schema: RoleSchema, signal?: AbortSignal): Promise<RowSight> {
  if (write.type === 'addMatch' || write.type === 'deleteMatch') {
    const isLinked = await isMatched(client, write.match, schema, signal)
    return isLinked === (write.type === 'addMatch') ? 'target' : 'baseline'
  }
  const row = await readRow(client, rowSetOf(write, schema), write.id, signal)
  switch (write.type) {
    case 'createRole':
    case 'addMap':
    case 'addTable':
      return row === null ? 'baseline' : 'target'
    case 'deleteRole':
    case 'deleteMap':
    case 'deleteTable':
      if (row === null) return 'target'
      break
    case 'changeRole':
      if (row === null) return 'gone'
      if (holds(row, wireValues(write.after))) return 'target'
      break
    case 'changeMap': {
      if (row === null) return 'gone'
      const { role, primary, associate } = write.after
      const roleColumn = `_${schema.relationship?.roleColumn ?? ''}_value`
      if (holds(row, { primaryobjecttypecode: primary, associateobjecttypecode: associate, [roleColumn]: role })) return 'target'
      break
    }
  }
  return versionOf(row, write.id) === write.version ? 'baseline' : 'changed'
}

function rowSetOf(write: Exclude<RoleWrite, { type: 'addMatch' | 'deleteMatch' }>, schema: RoleSchema): RowSet {
  switch (write.type) {
    case 'createRole':
    case 'changeRole':
    case 'deleteRole':
      return present(schema[write.kind]?.roles)
    case 'addMap':
    case 'changeMap':
    case 'deleteMap':
      return present(schema.relationship?.maps)
    case 'addTable':
    case 'deleteTable':
      return present(schema.connection?.tables)
  }
}

function present(rows: RowSet | undefined): RowSet {
  if (rows === undefined) throw new Error('The environment has no roles of this kind.')
  return rows
}

async function readRow(client: ReadClient, rows: RowSet, id: string, signal?: AbortSignal): Promise<JsonObject | null> {
  try {
    return object(await client.read(rowPath(rowIn(rows, id)), { kind: 'dataRead', strong: true, signal }), rows.table)
  } catch (error) {
    if (isNotThere(error)) return null
    throw error
  }
}

async function isMatched(
  client: ReadClient,
  { from, to }: { readonly from: string; readonly to: string },
  { connection }: RoleSchema,
  signal?: AbortSignal,
): Promise<boolean> {
  if (connection === null) throw new Error('The environment has no connection roles.')
  const { matches, matchColumns } = connection
  const filter = `${matchColumns[0]}%20eq%20${from}%20and%20${matchColumns[1]}%20eq%20${to}`
  const path = `${apiRoot}${matches.entitySet}?$select=${matches.idColumn}&$filter=${filter}`
  return items(await client.read(path, { kind: 'dataRead', strong: true, signal }), matches.table).length > 0
}

function wireValues({ state, ...values }: Partial<RoleValues>): Readonly<Record<string, string | number | null>> {
  return { ...values, ...(state === undefined ? {} : { statecode: stateCodes[state].statecode }) }
}

const holds = (row: JsonObject, values: Readonly<Record<string, string | number | null>>): boolean =>
  Object.entries(values).every(([member, value]) => row[member] === value)
