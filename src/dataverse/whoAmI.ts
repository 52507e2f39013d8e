import type { ReadClient, ReadOptions } from './client.ts'
import { name, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** Who is signed in, and to which organization: the identity of an environment, whose address may move. */
export interface Identity {
  readonly userId: string
  readonly businessUnitId: string
  readonly organizationId: string
}

/** contract.md 10.1. */
export async function whoAmI(
  client: ReadClient,
  options: Pick<ReadOptions, 'signal' | 'onWait'> = {},
): Promise<Identity> {
  const source = object(await client.read(`${apiRoot}WhoAmI`, { ...options, kind: 'dataRead' }), 'WhoAmI')
  return {
    userId: name(source, 'UserId', 'WhoAmI'),
    businessUnitId: name(source, 'BusinessUnitId', 'WhoAmI'),
    organizationId: name(source, 'OrganizationId', 'WhoAmI').toLowerCase(),
  }
}
