import { z } from 'zod'
import type { Client } from './client.ts'

/** What holds in every environment, whatever was created, replaced and deleted: judged on answers alone. */

const name = z.string()
const oneToMany = z.looseObject({
  RelationshipType: z.literal('OneToManyRelationship'),
  SchemaName: name,
  MetadataId: name,
  ReferencedEntity: name,
  ReferencedEntityNavigationPropertyName: name,
  ReferencingEntity: name,
  ReferencingAttribute: name,
  ReferencingEntityNavigationPropertyName: name,
  CascadeConfiguration: z.looseObject({ Delete: name }),
})
const manyToMany = z.looseObject({
  RelationshipType: z.literal('ManyToManyRelationship'),
  SchemaName: name,
  MetadataId: name,
  Entity1LogicalName: name,
  Entity1IntersectAttribute: name,
  Entity1NavigationPropertyName: name,
  Entity2LogicalName: name,
  Entity2IntersectAttribute: name,
  Entity2NavigationPropertyName: name,
  IntersectEntityName: name,
})
const relationships = z.object({ value: z.array(z.discriminatedUnion('RelationshipType', [oneToMany, manyToMany])) })
const tables = z.object({
  value: z.array(
    z.looseObject({
      LogicalName: name,
      MetadataId: name,
      EntitySetName: name,
      PrimaryIdAttribute: name,
      ObjectTypeCode: z.int().nullable(),
      IsIntersect: z.boolean(),
      Attributes: z.array(
        z.looseObject({
          LogicalName: name,
          MetadataId: name,
          IsCustomAttribute: z.boolean(),
          Targets: z.array(name).optional(),
        }),
      ),
    }),
  ),
})

export const definitionPaths = ['RelationshipDefinitions', 'EntityDefinitions?$expand=Attributes'] as const
export const readDefinitions = async ({ get }: Client) => ({
  relationships: relationships.parse((await get(definitionPaths[0])).json).value,
  tables: tables.parse((await get(definitionPaths[1])).json).value,
})

const repeated = (what: string, names: readonly string[]): string[] =>
  names.filter((item, index) => names.indexOf(item) !== index).map((item) => `${what}: ${item} twice`)

export type Definitions = Awaited<ReturnType<typeof readDefinitions>>

const isSameSet = (left: readonly string[], right: readonly string[]): boolean =>
  left.toSorted().join() === right.toSorted().join()

const addTo = (lists: Map<string, string[]>, key: string, item: string): void =>
  void lists.set(key, [...(lists.get(key) ?? []), item])

/** What is wrong with the definitions; all at once, for a test that runs often. */
export const problemsOfDefinitions = ({ relationships: all, tables: known }: Definitions): string[] => {
  const found = new Map(known.map((item) => [item.LogicalName, item]))
  const navigation = new Map<string, string[]>()
  const targets = new Map<string, string[]>()
  const problems: string[] = []
  for (const item of all) {
    const { SchemaName } = item
    if (item.RelationshipType === 'OneToManyRelationship') {
      const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute: lookup } = item
      const hung = found.get(child)?.Attributes.find(({ LogicalName }) => LogicalName === lookup)
      if (!found.has(parent) || hung === undefined) problems.push(`${SchemaName} lacks a table or its column`)
      addTo(targets, `${child}.${lookup}`, parent)
      addTo(navigation, parent, item.ReferencedEntityNavigationPropertyName)
      addTo(navigation, child, item.ReferencingEntityNavigationPropertyName)
    } else {
      const { Entity1LogicalName: one, Entity2LogicalName: two } = item
      const intersect = found.get(item.IntersectEntityName)
      if (!found.has(one) || !found.has(two) || intersect?.IsIntersect !== true)
        problems.push(`${SchemaName} lacks a table or its intersect table`)
      addTo(navigation, one, item.Entity1NavigationPropertyName)
      addTo(navigation, two, item.Entity2NavigationPropertyName)
    }
  }
  for (const { LogicalName, Attributes } of known)
    for (const { LogicalName: lookup, IsCustomAttribute, Targets } of Attributes) {
      const pointed = targets.get(`${LogicalName}.${lookup}`) ?? []
      if (IsCustomAttribute && Targets !== undefined && !(Targets.length > 0 && isSameSet(Targets, pointed)))
        problems.push(`${LogicalName}.${lookup} points to ${Targets.join()}, its relationships to ${pointed.join()}`)
    }
  const linking = new Set(
    all.flatMap((item) => (item.RelationshipType === 'ManyToManyRelationship' ? [item.IntersectEntityName] : [])),
  )
  for (const { LogicalName, IsIntersect } of known)
    if (IsIntersect && !linking.has(LogicalName)) problems.push(`${LogicalName} is an intersect table of nothing`)
  return [
    ...problems,
    ...[...navigation].flatMap(([of, names]) => repeated(`navigation of ${of}`, names)),
    ...repeated('schema names', all.map(({ SchemaName }) => SchemaName.toLowerCase())),
    ...repeated('sets', known.map(({ EntitySetName }) => EntitySetName)),
    ...repeated('codes', known.flatMap(({ ObjectTypeCode: code }) => (code === null ? [] : [String(code)]))),
    ...repeated('ids', [
      ...all.map(({ MetadataId }) => MetadataId),
      ...known.flatMap(({ MetadataId, Attributes }) => [MetadataId, ...Attributes.map((item) => item.MetadataId)]),
    ]),
  ]
}
