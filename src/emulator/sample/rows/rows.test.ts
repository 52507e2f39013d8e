import { expect, test } from 'vitest'
import { tablesWithRows } from '../../metadata/rowOnlyTables.ts'
import type { ColumnFacts, RowValue } from '../../seed.ts'
import { sampleEnvironment } from '../environment.ts'

const { facts, rows, links, organization } = sampleEnvironment()
const tables = new Map(tablesWithRows(facts.tables).map((table) => [table.logicalName, table]))
const guid = /^[\da-f]{8}-[\da-f]{4}-[48][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const moment = /^202[456]-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const allRows = Object.entries(rows).flatMap(([name, list]) => list.map((row) => ({ name, row })))
const tableOfId = new Map(allRows.map(({ name, row }) => [row[primaryId(name)], name]))

test('has about two thousand rows, and a privilege for each thing that can be done', () => {
  const privileges = rows['privilege']?.length ?? 0
  expect(allRows.length - privileges).toBeGreaterThan(1800)
  expect(allRows.length - privileges).toBeLessThan(2500)
  expect(privileges).toBeGreaterThan(500)
})

test('every row has an id of its own and a name', () => {
  expect(tableOfId.size).toBe(allRows.length)
  for (const { name, row } of allRows) {
    expect(row[primaryId(name)], name).toMatch(guid)
    const nameColumn = tables.get(name)?.primaryNameAttribute ?? null
    // The platform fills the party's name from the party itself.
    if (nameColumn !== null && name !== 'activityparty') {
      expect(row[nameColumn], name).toMatch(/./)
    }
  }
})

test('every value fits its column', () => {
  const misfits = allRows.flatMap(({ name, row }) => {
    const columns = new Map(tables.get(name)?.attributes.map((column) => [column.logicalName, column]))
    return Object.entries(row)
      .map(([column, value]) => [`${name}.${column}`, misfit(columns.get(column), value)] as const)
      .filter(([, reason]) => reason !== null)
  })
  expect(misfits).toEqual([])
})

test('every row has what the system requires', () => {
  const gaps = allRows.flatMap(({ name, row }) =>
    (tables.get(name)?.attributes ?? [])
      .filter((column) => column.requiredLevel === 'SystemRequired' && row[column.logicalName] === undefined)
      .map((column) => `${name}.${column.logicalName}`),
  )
  expect(new Set(gaps)).toEqual(new Set())
})

test('every row with an owner names its user or team and business unit too', () => {
  for (const { name, row } of allRows) {
    const columns = tables.get(name)?.attributes.map((column) => column.logicalName) ?? []
    if (!columns.includes('ownerid')) continue
    const owner = row['ownerid']
    if (owner === null || typeof owner !== 'object') throw new Error(`${name} without owner`)
    const owning = owner.table === 'team' ? 'owningteam' : 'owninguser'
    if (columns.includes(owning)) expect(row[owning], name).toEqual(owner)
    if (columns.includes('owningbusinessunit')) expect(row['owningbusinessunit'], name).toBeDefined()
  }
})

test('links join rows of the right tables, each pair once', () => {
  const relationships = new Map(facts.manyToMany.map((one) => [one.schemaName, one]))
  for (const [name, pairs] of Object.entries(links)) {
    const relationship = relationships.get(name)
    expect(new Set(pairs.map(([one, two]) => `${one},${two}`)).size, name).toBe(pairs.length)
    for (const [one, two] of pairs) {
      const ends = [tableOfId.get(one), tableOfId.get(two)]
      expect(ends, name).toEqual([relationship?.entity1, relationship?.entity2])
    }
  }
  expect(Object.keys(links).length).toBeGreaterThanOrEqual(15)
})

test('impact has something to show', () => {
  const [first] = rows['account'] ?? []
  const childrenOf = (table: string, lookup: string, id: RowValue | undefined) =>
    (rows[table] ?? []).filter((row) => idOf(row[lookup]) === id)
  expect(childrenOf('contact', 'parentcustomerid', first?.['accountid'])).toHaveLength(24)
  expect(new Set((rows['contact'] ?? []).map((row) => idOf(row['ownerid']))).size).toBeGreaterThan(3)
  expect(new Set((rows['cso_risk'] ?? []).map((row) => row['statecode']))).toEqual(new Set([0, 1]))

  const isBlocked = (project: RowValue | undefined) =>
    childrenOf('cso_timeentry', 'cso_projectid', project).length > 0
  const programs = (rows['cso_program'] ?? []).map((program) =>
    childrenOf('cso_project', 'cso_programid', program['cso_programid'])
      .some((project) => isBlocked(project['cso_projectid'])),
  )
  // All programs but the last have projects that their time entries keep from being deleted.
  expect(programs).toEqual([true, true, true, true, true, false])
})

test('legacy relationship roles come with their maps', () => {
  expect(rows['relationshiprole']).toHaveLength(4)
  expect(rows['relationshiprolemap']).toHaveLength(6 + 6 + 2)
})

test('the organization row is the environment', () => {
  expect(rows['organization']?.map((row) => row['organizationid'])).toEqual([organization.id])
})

function primaryId(table: string): string {
  const column = tables.get(table)?.primaryIdAttribute
  if (column === undefined) throw new Error(`No table ${table}`)
  return column
}

function idOf(value: RowValue | undefined): RowValue | undefined {
  return typeof value === 'object' && value !== null ? value.id : undefined
}

/** Why the value cannot stand in the column, or null. */
function misfit(column: ColumnFacts | undefined, value: RowValue): string | null {
  if (column === undefined) return 'no such column'
  if (value === null) return column.requiredLevel === 'SystemRequired' ? 'must have a value' : null
  switch (column.type) {
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      return typeof value === 'object' ? misfitReference(column, value) : 'is not a reference'
    case 'String':
    case 'Memo':
      if (typeof value !== 'string') return 'is not a text'
      return value.length > (column.maxLength ?? Infinity) ? `longer than ${column.maxLength}` : null
    case 'Uniqueidentifier':
      return typeof value === 'string' ? null : 'is not an id'
    case 'EntityName':
      return typeof value === 'string' && (value === 'none' || tables.has(value)) ? null : 'is not a table'
    case 'DateTime':
      return typeof value === 'string' && moment.test(value) ? null : 'is not a date'
    case 'Boolean':
      return typeof value === 'boolean' ? null : 'is not yes or no'
    default:
      return typeof value === 'number' && Number.isFinite(value) ? null : `is no ${column.type}`
  }
}

function misfitReference(column: ColumnFacts, value: { table: string; id: string }): string | null {
  if (!(column.targets ?? []).includes(value.table)) return `may not point to ${value.table}`
  // A node stands for a component and is no row.
  if (value.table === 'dependencynode') return null
  return tableOfId.get(value.id) === value.table ? null : `points to a missing ${value.table}`
}
