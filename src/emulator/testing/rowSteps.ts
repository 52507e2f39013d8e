import * as fc from 'fast-check'
import type { Client, Reply } from './client.ts'
import { ids } from './rowsEnvironment.ts'
import { rowId } from './smallEnvironment.ts'

/** Set, navigation property, and the column and set behind it. */
export const lookups = [
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
export const intersects = [
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

export type Step = readonly [method: string, path: string, body?: unknown]
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

export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('POST'), fc.constantFrom<string>(...sets), body),
  fc.tuple(fc.constant('PATCH'), anyRow, body),
  fc.tuple(fc.constant('DELETE'), anyRow),
  fc
    .tuple(rowOf('accounts'), fc.constantFrom(`systemusers(${ids.bob})`, `teams(${ids.sales})`))
    .map(([row, owner]): Step => ['PATCH', row, { 'ownerid@odata.bind': owner }]),
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
/** Requests that write rows and links, most of them good, some refused. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(step, { maxLength: 12 })

/** One after the other. */
export const carryOut = async (one: Client, all: readonly Step[]) => {
  for (const [method, path, sent] of all) await one.ask(method, path, sent)
}

/** Lists are ordered by id, and a link's comes from the ids at its ends: other ids there, another order. */
const byAge = (links: Reply['list']) =>
  links.toSorted((one, two) => String(one['@odata.etag']).localeCompare(String(two['@odata.etag'])))

/** Everything a client can see, links in the order in which they were made. */
export const everything = async ({ get }: Client) => {
  const seen: unknown[] = []
  for (const set of sets) seen.push((await get(set)).json)
  for (const [set] of intersects) {
    const { status, list } = await get(set)
    seen.push(status, byAge(list))
  }
  for (const [set, name] of [...collections, ...lookups])
    for (const key of keys[set]) seen.push((await get(`${set}(${key})/${name}/$ref`)).json)
  return seen
}
