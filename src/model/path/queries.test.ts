import { describe, expect, test } from 'vitest'
import { createClient } from '../../dataverse/client.ts'
import { systemClock } from '../../dataverse/clock.ts'
import { loadEnvironment } from '../../dataverse/metadata.ts'
import { createEmulator } from '../../emulator/index.ts'
import { sampleEnvironment } from '../../emulator/sample/environment.ts'
import { aManyToMany, aOneToMany, anEnvironment, aTable } from '../builders.ts'
import { findPaths } from '../impact/paths.ts'
import { expandQuery } from './expandQuery.ts'
import { fetchQuery } from './fetchQuery.ts'
import { legsOf, type Leg } from './leg.ts'

const emulator = createEmulator({ environment: sampleEnvironment(), now: () => new Date(), newId: () => crypto.randomUUID() })
const send = (request: Request): Promise<Response> => emulator.fetch(request)
const environment = await loadEnvironment(createClient({ origin: 'http://localhost', fetch: send, clock: systemClock }))

type Row = Readonly<Record<string, unknown>>
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

/** The rows an address answers with. Rejects when it is refused. */
async function rowsAt(path: string): Promise<readonly Row[]> {
  const response = await send(new Request(`http://localhost/api/data/v9.2/${path}`))
  const body: unknown = await response.json()
  if (!response.ok || !isRow(body) || !Array.isArray(body['value'])) throw new Error(`${path}: ${JSON.stringify(body)}`)
  return body['value'].filter(isRow)
}

const idColumn = (table: string): string => environment.tables.get(table)?.primaryIdColumn ?? ''

/** Every pair of a start and an end row that hang together, of an answer to `$expand`. */
function pairsInTree(rows: readonly Row[], legs: readonly Leg[]): readonly string[] {
  const ends = (row: Row, depth: number): readonly Row[] => {
    const leg = legs[depth]
    if (leg === undefined) return [row]
    const inner = Object.entries(row).filter(([name, value]) => !name.includes('@') && isRow(value)).flatMap(([, value]) => value)
    return inner.filter(isRow).flatMap((next) => ends(next, depth + 1))
  }
  const [first, last] = [legs[0]?.from ?? '', legs.at(-1)?.to ?? '']
  return rows.flatMap((row) => ends(row, 0).map((end) => `${String(row[idColumn(first)])} ${String(end[idColumn(last)])}`))
}

/** The same of an answer to FetchXML. The alias of the last table is the last in the text. */
function pairsInList(rows: readonly Row[], xml: string, legs: readonly Leg[]): readonly string[] {
  const alias = [...xml.matchAll(/alias="([^"]+)"/g)].at(-1)?.[1] ?? ''
  const [first, last] = [legs[0]?.from ?? '', legs.at(-1)?.to ?? '']
  return rows.map((row) => `${String(row[idColumn(first)])} ${String(row[`${alias}.${idColumn(last)}`])}`)
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted()
const hubs = new Set(['systemuser', 'team', 'businessunit', 'organization', 'owner', 'transactioncurrency'])

test.each([
  ['account', 'contact'],
  ['contact', 'account'],
  ['account', 'opportunity'],
  ['cso_program', 'cso_milestone'],
  ['cso_milestone', 'account'],
  ['cso_project', 'contact'],
  ['account', 'account'],
  ['account', 'systemuser'],
])('the ways from %s to %s are answered the same by $expand and by FetchXML', async (from, to) => {
  const paths = findPaths(environment, from, to, { mayPass: (table) => !hubs.has(table), mayUse: () => true, most: 6 })
  expect(paths.length).toBeGreaterThan(0)
  let compared = 0
  for (const path of paths) {
    for (const relationship of path[0]?.relationships ?? []) {
      const legs = legsOf(path, new Set([relationship.schemaName]))
      const fetch = fetchQuery(environment, legs)
      if (!fetch.possible) throw new Error(fetch.obstacle.rule)
      const listed = await rowsAt(`${fetch.entitySet}?fetchXml=${encodeURIComponent(fetch.xml)}`)
      const expand = expandQuery(environment, legs)
      if (!expand.possible) {
        expect(expand.obstacle.rule).toBe('nestedManyToMany')
        continue
      }
      const tree = await rowsAt(expand.path)
      expect(unique(pairsInTree(tree, legs))).toEqual(unique(pairsInList(listed, fetch.xml, legs)))
      compared += listed.length
    }
  }
  expect(compared).toBeGreaterThan(0)
})

test('every many-to-many of the sample can be asked for from both its sides', async () => {
  for (const relationship of environment.relationships.values()) {
    if (relationship.type !== 'ManyToMany') continue
    const { table1, table2 } = relationship
    for (const [from, to] of [[table1, table2], [table2, table1]] as const) {
      const legs = legsOf([{ from, to, relationships: [relationship] }], new Set())
      const [expand, fetch] = [expandQuery(environment, legs), fetchQuery(environment, legs)]
      if (!fetch.possible || !expand.possible) throw new Error(relationship.schemaName)
      const listed = await rowsAt(`${fetch.entitySet}?fetchXml=${encodeURIComponent(fetch.xml)}`)
      expect(unique(pairsInTree(await rowsAt(expand.path), legs)), `${expand.path}\n${fetch.xml}`).toEqual(unique(pairsInList(listed, fetch.xml, legs)))
    }
  }
})

describe('what cannot be asked for is said', () => {
  const project = aTable({ logicalName: 'cso_project' })
  const down = aOneToMany({ referencedTable: 'cso_project', referencingTable: 'cso_task' })
  const across = aManyToMany({ table1: 'cso_task', table2: 'cso_skill' })
  const given = anEnvironment([down, across], [project])
  const step = (from: string, to: string, relationship: typeof down | typeof across) => ({ from, to, relationships: [relationship] })

  test('a many-to-many is not nested, and alone it is', () => {
    const legs = legsOf([step('cso_project', 'cso_task', down), step('cso_task', 'cso_skill', across)], new Set())
    expect(expandQuery(given, legs)).toEqual({ possible: false, obstacle: { rule: 'nestedManyToMany', schemaName: across.schemaName } })
    expect(fetchQuery(given, legs).possible).toBe(true)
    expect(expandQuery(given, legs.slice(1)).possible).toBe(true)
  })

  test('no set of rows, no navigation property', () => {
    const legs = legsOf([step('cso_project', 'cso_task', down)], new Set())
    const setless = anEnvironment([down], [aTable({ logicalName: 'cso_project', entitySetName: null })])
    const refused = { possible: false, obstacle: { rule: 'noEntitySet', table: 'cso_project' } }
    expect([expandQuery(setless, legs), fetchQuery(setless, legs)]).toEqual([refused, refused])
    const unnamed = aOneToMany({ referencedNavigation: '' })
    const nameless = legsOf([step('cso_project', 'cso_task', unnamed)], new Set())
    expect(expandQuery(anEnvironment([unnamed]), nameless)).toEqual({
      possible: false,
      obstacle: { rule: 'noNavigation', schemaName: unnamed.schemaName },
    })
  })

  test('more joins than the service makes', () => {
    const tree = aOneToMany({ referencedTable: 'cso_project', referencingTable: 'cso_project' })
    const legs = legsOf(Array.from({ length: 16 }, () => step('cso_project', 'cso_project', tree)), new Set())
    const deep = anEnvironment([tree])
    expect(expandQuery(deep, legs)).toEqual({ possible: false, obstacle: { rule: 'tooMany', most: 15 } })
    expect(fetchQuery(deep, legs)).toEqual({ possible: false, obstacle: { rule: 'tooManyLinks', most: 15 } })
    expect(expandQuery(deep, legs.slice(1)).possible && fetchQuery(deep, legs.slice(1)).possible).toBe(true)
  })

  test('a name that would be markup stays a name', () => {
    const odd = aOneToMany({ lookupColumn: 'a"><x/>' })
    const fetch = fetchQuery(anEnvironment([odd]), legsOf([step('cso_project', 'cso_task', odd)], new Set()))
    expect(fetch.possible && fetch.xml).toContain('from="a&quot;&gt;&lt;x/&gt;"')
  })
})
