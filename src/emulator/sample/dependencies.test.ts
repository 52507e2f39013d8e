import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient } from '../testing/client.ts'
import { sampleEnvironment } from './environment.ts'

const relationship = z.object({
  MetadataId: z.string(),
  SchemaName: z.string(),
  ReferencingEntity: z.string().optional(),
  ReferencingAttribute: z.string().optional(),
})

// Nothing here writes.
const client = aClient({ environment: sampleEnvironment() })

const blockers = async (type: number, id: string) => {
  const { list } = await client.get(`RetrieveDependenciesForDelete(ObjectId=@p1,ComponentType=@p2)?@p1=${id}&@p2=${type}`)
  return list
}

const kinds = new Map<unknown, readonly [name: string, set: string]>([
  [26, ['view', 'savedqueries']],
  [29, ['process', 'workflows']],
  [59, ['chart', 'savedqueryvisualizations']],
  [60, ['form', 'systemforms']],
])

/** The kinds of components that hold one, each once. */
const kindsHolding = async (type: number, id: unknown) => {
  const held = await blockers(type, String(id))
  const names = held.map((row) => kinds.get(row['dependentcomponenttype'])?.[0] ?? 'unknown')
  return [...new Set(names)].toSorted((left, right) => left.localeCompare(right))
}

/** What holds a relationship, and what holds its column. */
const holders = async (name: string) => {
  const { get } = client
  const found = relationship.parse((await get(`RelationshipDefinitions(SchemaName='${name}')`)).json)
  const own = await kindsHolding(10, found.MetadataId)
  if (found.ReferencingAttribute === undefined) return { own, column: [] }
  const column = await get(
    `EntityDefinitions(LogicalName='${found.ReferencingEntity}')/Attributes(LogicalName='${found.ReferencingAttribute}')`,
  )
  return { own, column: await kindsHolding(2, column.members['MetadataId']) }
}

test.each([
  ['cso_workitem_risk', [], []],
  ['cso_milestone_workitem_start', [], []],
  ['cso_workitem_parentworkitem', [], []],
  ['cso_workitem_dependency', [], []],
  ['cso_systemuser_skill', [], []],
  ['cso_ratecard_project', [], []],
  ['cso_project_contact', ['form'], []],
  ['cso_program_project', ['form'], ['chart', 'form', 'view']],
  ['cso_project_workitem', ['form', 'process', 'view'], ['form', 'process', 'view']],
  ['cso_contact_project_billing', [], ['form', 'process']],
  ['cso_milestone_workitem_due', [], ['view']],
  ['cso_opportunity_project', ['form'], ['form', 'process']],
])('%s is held by %j, its column by %j', async (name, own, column) => {
  expect(await holders(name)).toEqual({ own, column })
})

test('everything that holds a relationship has a name to look up', async () => {
  const { list } = await client.get('dependencies')
  expect(list.length).toBeGreaterThan(30)
  for (const row of list) {
    const [, set] = kinds.get(row['dependentcomponenttype']) ?? []
    const found = await client.get(`${set}(${String(row['dependentcomponentobjectid'])})?$select=name`)
    expect(found.members['name']).toMatch(/./)
    const required = String(row['requiredcomponentobjectid'])
    const definition =
      row['requiredcomponenttype'] === 10
        ? `RelationshipDefinitions(${required})`
        : `EntityDefinitions(${String(row['requiredcomponentparentid'])})/Attributes(${required})`
    expect((await client.get(definition)).status, definition).toBe(200)
  }
})
