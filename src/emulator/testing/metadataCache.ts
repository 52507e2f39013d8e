import { z } from 'zod'
import type { Client } from './client.ts'

const definition = z.looseObject({ MetadataId: z.string() })
const list = z.array(definition)
const table = definition.extend({
  Attributes: list,
  OneToManyRelationships: list,
  ManyToOneRelationships: list,
  ManyToManyRelationships: list,
})
const response = z.object({
  ServerVersionStamp: z.string(),
  DeletedMetadata: z.object({ Values: z.array(z.object({ Items: z.array(z.string()) })) }),
  EntityMetadata: z.array(table),
})

/** The definitions as a client keeps them (contract.md 9). */
export interface MetadataCache {
  readonly stamp: string
  /** Each definition's text, by its id. */
  readonly items: ReadonlyMap<string, string>
}

const all = { Properties: { AllProperties: true } }
const query = encodeURIComponent(JSON.stringify({ ...all, AttributeQuery: all, RelationshipQuery: all }))
const filters = "Microsoft.Dynamics.CRM.DeletedMetadataFilters'All'"

const ask = async (client: Client, stamp: string | null) => {
  const since = stamp === null ? '' : `&@s=${encodeURIComponent(`'${stamp}'`)}`
  const parameters = `Query=@q,DeletedMetadataFilters=@d${stamp === null ? '' : ',ClientVersionStamp=@s'}`
  const { json } = await client.get(`RetrieveMetadataChanges(${parameters})?@q=${query}&@d=${filters}${since}`)
  return response.parse(json)
}

/** A definition without what is said of its change. */
const textOf = ({ HasChanged: _changed, ...properties }: z.infer<typeof definition>): string =>
  JSON.stringify(properties)

const itemsOf = (tables: readonly z.infer<typeof table>[], isNews: (item: object) => boolean): [string, string][] =>
  tables.flatMap(
    ({ Attributes, OneToManyRelationships, ManyToOneRelationships, ManyToManyRelationships, ...own }) =>
      [own, ...Attributes, ...OneToManyRelationships, ...ManyToOneRelationships, ...ManyToManyRelationships]
        .filter(isNews)
        .map((item): [string, string] => [item.MetadataId, textOf(item)]),
  )

export const readCache = async (client: Client): Promise<MetadataCache> => {
  const { ServerVersionStamp: stamp, EntityMetadata } = await ask(client, null)
  return { stamp, items: new Map(itemsOf(EntityMetadata, () => true)) }
}

const hasChanged = (item: object): boolean => 'HasChanged' in item && item.HasChanged === true

/** What the cache becomes with the changes since its stamp: the deleted go, the changed replace what was there. */
export const updateCache = async (client: Client, { stamp, items }: MetadataCache): Promise<MetadataCache> => {
  const changes = await ask(client, stamp)
  const deleted = new Set(changes.DeletedMetadata.Values.flatMap(({ Items }) => Items))
  return {
    stamp: changes.ServerVersionStamp,
    items: new Map([
      ...[...items].filter(([id]) => !deleted.has(id)),
      ...itemsOf(changes.EntityMetadata, hasChanged),
    ]),
  }
}
