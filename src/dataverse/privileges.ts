import type { RetrieveUserPrivilegesResponse, RolePrivilege } from '../wire/privilege.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { list, name, object, text } from './member.ts'
import { readItems } from './readItems.ts'
import { apiRoot } from './wireRequest.ts'

/**
 * Which of the wanted privileges a user has not got, from all roles and teams: contract.md 10.1. Rejects with a
 * DataverseError or a DecodeError, and for an id that is none.
 */
export async function loadMissingPrivileges(
  client: ReadClient,
  userId: string,
  wanted: readonly string[],
  { signal }: Pick<ReadOptions, 'signal'> = {},
): Promise<readonly string[]> {
  if (!/^[0-9a-f-]{36}$/i.test(userId)) throw new Error(`Not the id of a user: ${userId}`)
  const path = `${apiRoot}systemusers(${userId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`
  const body = object(await client.read(path, { kind: 'dataRead', signal }), 'RetrieveUserPrivileges')
  const member = 'RolePrivileges' satisfies keyof RetrieveUserPrivilegesResponse
  const held = list(body, member, 'RetrieveUserPrivileges').map((json, index) => object(json, `${member}[${index}]`))
  const nameMember = 'PrivilegeName' satisfies keyof RolePrivilege
  if (held.every((privilege) => nameMember in privilege)) {
    const names = new Set(held.map((privilege, index) => text(privilege, nameMember, `${member}[${index}]`)))
    return wanted.filter((each) => !names.has(each))
  }
  // Older builds say the ids alone.
  const ids = new Set(held.map((privilege, index) => name(privilege, 'PrivilegeId', `${member}[${index}]`)))
  const filter = wanted.map((each) => `name%20eq%20'${each}'`).join('%20or%20')
  const found = await readItems(client, `${apiRoot}privileges?$select=name,privilegeid&$filter=${filter}`, 'privileges', { kind: 'dataRead', signal })
  const heldNames = new Set(
    found
      .map((json, index) => object(json, `privileges[${index}]`))
      .filter((privilege) => ids.has(name(privilege, 'privilegeid', 'privileges')))
      .map((privilege) => name(privilege, 'name', 'privileges')),
  )
  return wanted.filter((each) => !heldNames.has(each))
}
