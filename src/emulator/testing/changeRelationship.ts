import { z } from 'zod'
import { cascading, type Client, type Members } from './client.ts'

const definition = z.looseObject({
  MetadataId: z.string(),
  CascadeConfiguration: z.record(z.string(), z.string()).optional(),
  AssociatedMenuConfiguration: z
    .looseObject({
      Label: z.looseObject({
        LocalizedLabels: z.array(z.object({ LanguageCode: z.int(), Label: z.string() })),
      }),
    })
    .optional(),
})

export type Definition = z.infer<typeof definition>

export const readRelationship = async ({ get }: Client, name: string): Promise<Definition> =>
  definition.parse((await get(`RelationshipDefinitions(SchemaName='${name}')`)).json)

export type Change = (old: Definition) => Members

/** GET, change, PUT: the way of contract.md 2.7. */
export const changeRelationship = async (
  client: Client,
  name: string,
  change: Change,
  headers: Record<string, string> = { 'MSCRM.MergeLabels': 'true' },
) => {
  const old = await readRelationship(client, name)
  return client.ask('PUT', `RelationshipDefinitions(${old.MetadataId})`, change(old), headers)
}

/** A change of cascade members alone. */
export const cascadeChange =
  (cascade: Record<string, string>): Change =>
  (old) => cascading(old, cascade)

export const same: Change = (old) => old
