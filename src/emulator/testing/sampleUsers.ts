import type { Client } from './client.ts'

/** The ids of an environment's users, by first name. */
export const userIds = async ({ get }: Client): Promise<ReadonlyMap<string, string>> => {
  const { list } = await get('systemusers?$select=firstname')
  return new Map(list.map((row) => [String(row['firstname']), String(row['systemuserid'])]))
}
