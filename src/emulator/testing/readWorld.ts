import type { Client, Members } from './client.ts'
import { definitionPaths, readDefinitions, type Definitions } from './definitionLaws.ts'

type Table = Definitions['tables'][number]

/** Everything a client can read: each answer by its address, and what the laws need of them. */
export interface World {
  readonly definitions: Definitions
  readonly answers: ReadonlyMap<string, string>
  /** By table, or by the set of a table without definition. */
  readonly rows: ReadonlyMap<string, readonly Members[]>
  /** By navigation property `table.property`: for each row's id what the property expands to. */
  readonly expanded: ReadonlyMap<string, ReadonlyMap<string, unknown>>
}

/** Sets whose tables the facts leave out. */
const rowOnlySets = ['solutioncomponents', 'dependencies', 'principalobjectaccessset', 'systemforms', 'solutions']

/** A request may expand no more (contract.md 12.5). */
const maximumExpands = 10

/** The navigation properties of each table. */
const navigationOf = ({ relationships, tables }: Definitions): ReadonlyMap<string, readonly string[]> => {
  const found = new Map(tables.map(({ LogicalName }) => [LogicalName, new Set<string>()]))
  for (const item of relationships) {
    if (item.RelationshipType === 'OneToManyRelationship') {
      found.get(item.ReferencedEntity)?.add(item.ReferencedEntityNavigationPropertyName)
      found.get(item.ReferencingEntity)?.add(item.ReferencingEntityNavigationPropertyName)
    } else {
      found.get(item.Entity1LogicalName)?.add(item.Entity1NavigationPropertyName)
      found.get(item.Entity2LogicalName)?.add(item.Entity2NavigationPropertyName)
    }
  }
  return new Map([...found].map(([table, names]) => [table, [...names]]))
}

const annotated = { Prefer: 'odata.include-annotations="*"' }

export const readWorld = async (client: Client): Promise<World> => {
  const answers = new Map<string, string>()
  const read = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await client.get(path, headers)
    if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}: ${reply.text}`)
    answers.set(path, reply.text)
    return reply.list
  }
  for (const path of definitionPaths) await read(path)
  const definitions = await readDefinitions(client)
  const navigation = navigationOf(definitions)
  const rows = new Map<string, readonly Members[]>()
  const expanded = new Map<string, Map<string, unknown>>()

  const readTable = async ({ LogicalName, EntitySetName, PrimaryIdAttribute }: Table) => {
    rows.set(LogicalName, await read(EntitySetName, annotated))
    const names = navigation.get(LogicalName) ?? []
    for (let at = 0; at < names.length; at += maximumExpands) {
      const some = names.slice(at, at + maximumExpands)
      for (const row of await read(`${EntitySetName}?$select=${PrimaryIdAttribute}&$expand=${some.join()}`))
        for (const name of some) {
          const key = `${LogicalName}.${name}`
          const values = expanded.get(key) ?? new Map<string, unknown>()
          expanded.set(key, values.set(String(row[PrimaryIdAttribute]), row[name]))
        }
    }
  }
  for (const table of definitions.tables) await readTable(table)
  for (const set of rowOnlySets) if (!rows.has(set)) rows.set(set, await read(set))
  return { definitions, answers, rows, expanded }
}
