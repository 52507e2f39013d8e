import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient, type Client } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { rowsEnvironment, ids } from '../../testing/rowsEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

/** Set, navigation property, and the column and set behind it. */
const lookups = [
  ['accounts', 'parentaccountid', '_parentaccountid_value', 'accounts'],
  ['accounts', 'primarycontactid', '_primarycontactid_value', 'contacts'],
  ['contacts', 'parentcustomerid_account', '_parentcustomerid_value', 'accounts'],
  ['contacts', 'parentcustomerid_contact', '_parentcustomerid_value', 'contacts'],
  ['opportunities', 'customerid_account', '_customerid_value', 'accounts'],
  ['opportunities', 'customerid_contact', '_customerid_value', 'contacts'],
  ['cso_projects', 'cso_SiteId', '_cso_siteid_value', 'cso_sites'],
] as const
const collections = [
  ['accounts', 'contact_customer_accounts'],
  ['contacts', 'contact_customer_contacts'],
  ['accounts', 'opportunity_customer_accounts'],
  ['accounts', 'child_accounts'],
  ['cso_sites', 'cso_site_project'],
  ['accounts', 'account_tag'],
  ['cso_tags', 'account_tag'],
  ['cso_tags', 'tag_broader'],
  ['cso_tags', 'tag_narrower'],
] as const
/** Set, intersect columns and the sets they point into. */
const intersects = [
  ['account_tags', 'accountid', 'accounts', 'cso_tagid', 'cso_tags'],
  ['tag_tags', 'cso_tagidone', 'cso_tags', 'cso_tagidtwo', 'cso_tags'],
] as const
const keys = {
  accounts: [ids.contoso, ids.fabrikam, rowId('7', 1)],
  contacts: [ids.jo, ids.max, rowId('7', 2)],
  opportunities: [ids.deal, rowId('7', 3)],
  cso_projects: [ids.bridge],
  cso_sites: [ids.north, ids.south, rowId('7', 4)],
  cso_tags: [ids.red, ids.blue, rowId('7', 5)],
} as const
type Set = keyof typeof keys
const sets = ['accounts', 'contacts', 'opportunities', 'cso_projects', 'cso_sites', 'cso_tags'] as const

// Few rows, so that requests meet: some are there, some are not, some are of the wrong table.
const rowOf = (set: Set) => fc.constantFrom<string>(...keys[set]).map((id) => `${set}(${id})`)
const anyRow = fc.constantFrom(...sets).chain(rowOf)

type Step = readonly [method: string, path: string, body?: unknown]
type Body = Readonly<Record<string, unknown>>

const bind = fc
  .tuple(fc.constantFrom(...lookups), fc.option(anyRow))
  .map(([[, property], target]): Body =>
    target === null ? { [property]: null } : { [`${property}@odata.bind`]: target },
  )
const insert = fc
  .tuple(fc.constantFrom(...collections), anyRow)
  .map(([[, property], other]): Body => ({
    [property]: [{ name: 'nested' }],
    'account_tag@odata.bind': [other],
  }))
const body = fc
  .array(fc.oneof(bind, insert), { maxLength: 2 })
  .map((parts) => parts.reduce<Body>((whole, part) => ({ ...whole, ...part }), { name: 'x' }))

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('POST'), fc.constantFrom<string>(...sets), body),
  fc.tuple(fc.constant('PATCH'), anyRow, body),
  fc
    .constantFrom(...collections)
    .chain(([set, name]) => fc.tuple(rowOf(set), fc.constant(name), anyRow, fc.boolean()))
    .map(([row, name, other, adds]): Step => {
      const path = `${row}/${name}/$ref`
      return adds ? ['POST', path, { '@odata.id': other }] : ['DELETE', `${path}?$id=${other}`]
    }),
  fc
    .constantFrom(...lookups)
    .chain(([set, name]) => fc.tuple(rowOf(set), fc.constant(name), fc.option(anyRow)))
    .map(([row, name, other]): Step => {
      const path = `${row}/${name}/$ref`
      return other === null ? ['DELETE', path] : ['PUT', path, { '@odata.id': other }]
    }),
)
const steps = fc.array(step, { maxLength: 12 })
const client = () => aClient({ environment: rowsEnvironment() })

const carryOut = async (one: Client, all: readonly Step[]) => {
  for (const [method, path, sent] of all) await one.ask(method, path, sent)
}

/** Everything a client can see. */
const everything = async ({ get }: Client) => {
  const seen: unknown[] = []
  for (const set of [...sets, ...intersects.map(([name]) => name)]) seen.push((await get(set)).json)
  for (const [set, name] of [...collections, ...lookups])
    for (const key of keys[set]) seen.push((await get(`${set}(${key})/${name}/$ref`)).json)
  return seen
}

test('every lookup points to a row of its table, and is seen from both sides', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      const { get } = one
      for (const [set, property, column, target] of lookups) {
        const { list } = await get(`${set}?$expand=${property}`, { Prefer: 'odata.include-annotations="*"' })
        for (const item of list) {
          const isHere = item[`${column}@Microsoft.Dynamics.CRM.associatednavigationproperty`] === property
          const id = isHere ? item[column] : null
          expect(item[property]).toEqual(id === null ? null : expect.anything())
          if (typeof id === 'string') expect((await get(`${target}(${id})`)).status).toBe(200)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('every link has a row at both ends', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      for (const [set, left, leftSet, right, rightSet] of intersects) {
        for (const item of (await one.get(set)).list) {
          expect((await one.get(`${leftSet}(${String(item[left])})`)).status).toBe(200)
          expect((await one.get(`${rightSet}(${String(item[right])})`)).status).toBe(200)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('a request that fails changes nothing', async () => {
  let failures = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      for (const request of all) {
        const { status, isUnchanged } = await refused(one, request)
        expect(status).not.toBe(500)
        if (status >= 400) {
          failures += 1
          expect([request, isUnchanged]).toEqual([request, true])
        }
      }
    }),
    { numRuns: 20 },
  )
  expect(failures).toBeGreaterThan(0)
})

test('a saved environment answers the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      const snapshot: unknown = JSON.parse(JSON.stringify(one.emulator.snapshot()))
      const other = aClient({ environment: rowsEnvironment(), snapshot })
      expect(await everything(other)).toEqual(await everything(one))
    }),
    { numRuns: 10 },
  )
})
