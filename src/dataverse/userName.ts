import type { ReadClient } from './client.ts'
import { name, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** The full name of a user. Rejects when it cannot be read, or there is none (contract.md 6.3). */
export async function loadUserName(
  client: ReadClient,
  userId: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<string> {
  // A kept receipt is where the id may come from.
  if (!/^[0-9a-f-]{36}$/i.test(userId)) throw new Error(`Not the id of a user: ${userId}`)
  const body = await client.read(`${apiRoot}systemusers(${userId})?$select=fullname`, { kind: 'dataRead', signal })
  return name(object(body, 'systemuser'), 'fullname', 'systemuser')
}
