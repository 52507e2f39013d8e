import { expect, test } from 'vitest'
import { sampleEnvironment } from './sample/environment.ts'
import { aClient } from './testing/client.ts'

// Nothing here writes.
const off = aClient({ environment: sampleEnvironment(), legacyRoles: false })

test.each(['relationshiprole', 'relationshiprolemap', 'customerrelationship', 'customeropportunityrole'])(
  'nothing is left of %s',
  async (table) => {
    expect((await off.get(`EntityDefinitions(LogicalName='${table}')?$select=LogicalName`)).status).toBe(404)
    expect((await off.get(`${table}s?$top=1`)).status).toBe(404)
    const relationships = await off.get('RelationshipDefinitions')
    expect(relationships.list.length).toBeGreaterThan(1500)
    expect(relationships.text).not.toContain(`"${table}"`)
    const lookups = await off.get(
      "EntityDefinitions(LogicalName='asyncoperation')/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata",
    )
    expect(lookups.text).toContain('"account"')
    expect(lookups.text).not.toContain(`"${table}"`)
    // Everything else is as it was.
    expect((await off.get('connectionroles?$top=1')).list).toHaveLength(1)
    expect((await off.get('accounts?$top=1')).list).toHaveLength(1)
  },
)

test('no solution holds what is gone', async () => {
  const known = new Set(
    (await Promise.all(['EntityDefinitions', 'RelationshipDefinitions'].map((set) => off.get(set)))).flatMap(
      ({ list }) => list.map(({ MetadataId }) => MetadataId),
    ),
  )
  const components = await off.get('solutioncomponents')
  expect(components.list.filter(({ objectid }) => !known.has(objectid))).toEqual([])
})
