import { mapColumns, type MapColumn, type MapColumnValue } from '../model/roles/mapColumns.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { rowIn } from './encodeRole.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { guid, name, object } from './member.ts'
import { versionOf } from './roleRows.ts'
import { rowPath } from './rowRequests.ts'
import type { RelationshipRoleSchema } from './roleSchema.ts'
import type { RoleMap } from '../model/roles/role.ts'

/** One map, whole: as the matrix knows it, and every column of its reference. */
export interface RoleMapDetails {
  readonly map: RoleMap
  readonly columns: readonly MapColumnValue[]
}

/** What the columns of users are written by, from metadata: lookup column → navigation property. */
export type UserNavigations = ReadonlyMap<string, string>

const formattedOf = 'OData.Community.Display.V1.FormattedValue'
/** All annotations: the names of lookups are among them (contract.md 6.3). */
const annotated = 'odata.include-annotations="*"'

/**
 * Every readable column of one map (contract.md 7.3). Names of lookups come as annotations; phonetic names are read from
 * the users themselves.
 * @throws DataverseError, with status 404 for a map that is gone; DecodeError.
 */
export async function loadRoleMap(
  client: ReadClient,
  schema: RelationshipRoleSchema,
  id: string,
  users: UserNavigations,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RoleMapDetails> {
  const expand = [...users.values()].map((navigation) => `${navigation}($select=yomifullname)`).join(',')
  const path = `${rowPath(rowIn(schema.maps, id))}${expand === '' ? '' : `?$expand=${expand}`}`
  const row = object(await client.read(path, { kind: 'dataRead', prefer: annotated, signal }), schema.maps.table)
  const at = schema.maps.table
  return {
    map: {
      id: guid(row, schema.maps.idColumn, at),
      version: versionOf(row, at),
      role: guid(row, `_${schema.roleColumn}_value`, at),
      primary: name(row, 'primaryobjecttypecode', at),
      associate: name(row, 'associateobjecttypecode', at),
      createdOn: textOf(row['createdon'], `${at}.createdon`),
    },
    columns: mapColumns.map((column) => valueOf(row, column, users, at)),
  }
}

function valueOf(row: JsonObject, column: MapColumn, users: UserNavigations, at: string): MapColumnValue {
  const { source, logicalName } = column
  const plain = (member: string): MapColumnValue => ({
    column,
    raw: textOf(row[member], `${at}.${member}`),
    formatted: annotation(row, member, at),
  })
  switch (source.type) {
    case 'value':
      return plain(logicalName)
    case 'lookup':
      return plain(`_${logicalName}_value`)
    case 'lookupName': {
      const member = `_${source.of}_value`
      return { column, raw: annotation(row, member, at), formatted: null }
    }
    case 'yomiName': {
      const user = row[users.get(source.of) ?? '']
      return { column, raw: isJsonObject(user) ? textOf(user['yomifullname'], `${at}.${logicalName}`) : null, formatted: null }
    }
  }
}

const annotation = (row: JsonObject, member: string, at: string): string | null => {
  const value = row[`${member}@${formattedOf}`]
  return value === undefined ? null : textOf(value, `${at}.${member}@${formattedOf}`)
}

/** Numbers as their digits. */
function textOf(value: Json | undefined, path: string): string | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new DecodeError(path, value, 'text, a number or null')
}
