import { expect, test } from 'vitest'
import { additions } from './contoso/additions.ts'
import { sampleEnvironment } from './environment.ts'

const environment = sampleEnvironment()
const { tables, oneToMany, manyToMany } = environment.facts
const tablesByName = new Map(tables.map((table) => [table.logicalName, table]))
const columnsByName = new Map(
  tables.flatMap((table) => table.attributes.map((one) => [`${table.logicalName}.${one.logicalName}`, one])),
)

test('is the real facts plus the additions', () => {
  expect(tables).toHaveLength(124 + additions.tables.length)
  expect(oneToMany).toHaveLength(1770 + additions.oneToMany.length)
  expect(manyToMany).toHaveLength(24 + additions.manyToMany.length)
  expect(additions.tables.filter((table) => !table.isIntersect)).toHaveLength(9)
  expect(additions.manyToMany).toHaveLength(4)
})

test('is the same on every call', () => {
  expect(sampleEnvironment()).toEqual(environment)
})

test('names everything once', () => {
  expect(repeated([...oneToMany, ...manyToMany].map((one) => one.schemaName.toLowerCase()))).toEqual([])
  expect(repeated(tables.map((table) => table.logicalName))).toEqual([])
  expect(repeated(tables.map((table) => table.entitySetName))).toEqual([])
  for (const table of tables) {
    expect(repeated(table.attributes.map((one) => one.logicalName)), table.logicalName).toEqual([])
  }
  const navigation = [
    ...oneToMany.flatMap((one) => [
      `${one.referencedEntity}.${one.referencedNavigationProperty}`,
      `${one.referencingEntity}.${one.referencingNavigationProperty}`,
    ]),
    ...manyToMany.flatMap((one) => [
      `${one.entity1}.${one.entity1NavigationProperty}`,
      `${one.entity2}.${one.entity2NavigationProperty}`,
    ]),
  ]
  expect(repeated(navigation)).toEqual([])
})

test('relates tables by columns that exist and allow it', () => {
  for (const one of oneToMany) {
    const lookup = columnsByName.get(`${one.referencingEntity}.${one.referencingAttribute}`)
    expect(lookup?.targets, one.schemaName).toContain(one.referencedEntity)
    const parent = tablesByName.get(one.referencedEntity)
    expect(parent?.primaryIdAttribute, one.schemaName).toBe(one.referencedAttribute)
  }
  for (const one of manyToMany) {
    const intersect = tablesByName.get(one.intersectEntityName)
    expect(intersect?.isIntersect, one.schemaName).toBe(true)
    const columns = intersect?.attributes.map((column) => column.logicalName)
    expect(columns, one.schemaName).toContain(one.entity1IntersectAttribute)
    expect(columns, one.schemaName).toContain(one.entity2IntersectAttribute)
    expect(one.entity1IntersectAttribute, one.schemaName).not.toBe(one.entity2IntersectAttribute)
    expect(tablesByName.has(one.entity1) && tablesByName.has(one.entity2), one.schemaName).toBe(true)
  }
})

test('every lookup of the added tables has its relationship', () => {
  const related = new Set(
    oneToMany.map((one) => `${one.referencingEntity}.${one.referencingAttribute}>${one.referencedEntity}`),
  )
  for (const table of additions.tables) {
    for (const column of table.attributes.filter((one) => one.type !== 'Owner')) {
      for (const target of column.targets ?? []) {
        expect(related).toContain(`${table.logicalName}.${column.logicalName}>${target}`)
      }
    }
  }
})

test('the additions state every cascade value and obey the rules for custom relationships', () => {
  const parentalLookups = new Map<string, string>()
  for (const one of additions.oneToMany) {
    const { cascade, schemaName } = one
    expect(cascade.rollupView, schemaName).toBe('NoCascade')
    expect(cascade.archive, schemaName).toBe(cascade.delete)
    const mergeable = ['account', 'contact', 'lead', 'incident'].includes(one.referencedEntity)
    expect(cascade.merge, schemaName).toBe(mergeable ? 'Cascade' : 'NoCascade')
    if (one.isCustom !== true) continue
    expect(schemaName).toMatch(/^(cso|fab)_/)
    expect(cascade.delete, schemaName).not.toBe('NoCascade')
    const child = tablesByName.get(one.referencingEntity)
    const spreading = [cascade.assign, cascade.share, cascade.unshare, cascade.reparent]
    if (spreading.includes('UserOwned')) expect(child?.ownershipType, schemaName).toBe('UserOwned')
    if (spreading.every((value) => value === 'NoCascade') && cascade.delete !== 'Cascade') continue
    expect(child?.isCustom, schemaName).toBe(true)
    const known = parentalLookups.get(one.referencingEntity)
    expect(known ?? one.referencingAttribute, schemaName).toBe(one.referencingAttribute)
    parentalLookups.set(one.referencingEntity, one.referencingAttribute)
  }
})

test('a customizer may make cso_program_project restrict deletion', () => {
  expect(oneToMany.find((one) => one.schemaName === 'cso_program_project')).toMatchObject({
    isCustomizable: true,
    isManaged: false,
    cascade: {
      assign: 'Cascade', delete: 'Cascade', share: 'Cascade', unshare: 'Cascade', reparent: 'Cascade',
    },
  })
})

test('what Fabrikam manages is locked', () => {
  const table = tablesByName.get('fab_resourcerequest')
  expect(table).toMatchObject({ isManaged: true, isCustomizable: false })
  const own = additions.oneToMany.filter((one) =>
    [one.referencedEntity, one.referencingEntity].includes('fab_resourcerequest'),
  )
  expect(own.length).toBeGreaterThan(10)
  for (const one of own) expect(one, one.schemaName).toMatchObject({ isManaged: true, isCustomizable: false })
})

test('every feature the sample promises is there', () => {
  const own = additions.oneToMany.filter((one) => one.isCustom)
  const parents = (lookup: string) =>
    own.filter((one) => `${one.referencingEntity}.${one.referencingAttribute}` === lookup)
  expect(parents('cso_project.cso_customerid').map((one) => one.referencingNavigationProperty))
    .toEqual(['cso_CustomerId_account', 'cso_CustomerId_contact'])
  expect(parents('cso_workitem.cso_assignedtoid').map((one) => one.referencingNavigationProperty))
    .toContain('cso_AssignedToId_bookableresource')
  expect(own.filter((one) => one.isHierarchical).map((one) => one.schemaName))
    .toEqual(['cso_program_parentprogram'])
  expect(parents('cso_workitem.cso_startmilestoneid')).toHaveLength(1)
  expect(parents('cso_workitem.cso_duemilestoneid')).toHaveLength(1)
  const values = new Set(own.flatMap((one) => Object.values(one.cascade)))
  expect(values).toEqual(
    new Set(['Active', 'Cascade', 'NoCascade', 'RemoveLink', 'Restrict', 'UserOwned']),
  )
  expect(tablesByName.get('cso_project')?.displayName).toEqual({ 1033: 'Project', 1031: 'Projekt' })
})

test('solutions hold tables and relationships that exist', () => {
  const names = new Set([...oneToMany, ...manyToMany].map((one) => one.schemaName))
  expect(environment.solutions.map((solution) => solution.uniqueName))
    .toEqual(['Default', 'ContosoProjects', 'FabrikamResourcePlanning'])
  for (const solution of environment.solutions) {
    expect(environment.publishers.map((one) => one.uniqueName)).toContain(solution.publisher)
    for (const table of solution.tables) expect(tablesByName.has(table), table).toBe(true)
    for (const relationship of solution.relationships) expect(names.has(relationship), relationship).toBe(true)
  }
})

function repeated(names: readonly (string | null)[]): (string | null)[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
