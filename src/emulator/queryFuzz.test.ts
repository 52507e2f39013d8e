import { expect, test } from 'vitest'
import { aClient } from './testing/client.ts'
import { queryEnvironment } from './testing/queryEnvironment.ts'
import { rowId } from './testing/smallEnvironment.ts'

/** Mulberry32: the same texts on every run. */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const random = seeded(20_260_301)
const below = (count: number) => Math.floor(random() * count)
const oneOf = <Value>(values: readonly Value[]): Value => {
  const value = values[below(values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}
const some = (most: number, make: () => string, between: string) =>
  Array.from({ length: below(most + 1) }, make).join(between)

const columns = [
  'name',
  'revenue',
  'numberofemployees',
  'createdon',
  'statecode',
  'creditonhold',
  'accountid',
  '_primarycontactid_value',
  '_parentcustomerid_value',
  'nothing',
  '__proto__',
  'constructor',
]
const navigations = [
  'primarycontactid',
  'parentaccountid',
  'account_parent_account',
  'contact_customer_accounts',
  'cso_account_project',
  'cso_projects_contacts',
  'parentcustomerid_account',
  'nothing',
  'toString',
]
const values = [
  "'Contoso'",
  "''",
  "'%'",
  "'O''Hare'",
  '200',
  '-1.5e3',
  '1e999',
  'null',
  'true',
  '2026-03-01',
  '2026-13-45T99:00Z',
  rowId('a', 1),
  "'x",
  '@p',
  '[1,"2",null]',
  '[',
  '{}',
  "Microsoft.Dynamics.CRM.RelationshipType'OneToManyRelationship'",
]
const functions = [
  'contains',
  'startswith',
  'endswith',
  'tolower',
  'Microsoft.Dynamics.CRM.Today',
  'Microsoft.Dynamics.CRM.LastXDays',
  'Microsoft.Dynamics.CRM.In',
  'Microsoft.Dynamics.CRM.Under',
  'Microsoft.Dynamics.CRM.Between',
  'Microsoft.Dynamics.CRM.On',
  'Microsoft.Dynamics.CRM.OlderThanXYears',
]

const path = (): string =>
  [...Array.from({ length: below(3) }, () => oneOf(navigations)), oneOf(columns)].join('/')

/** What makes sense on accounts, or on anything with a name. */
const sensible = [
  "name eq 'Contoso'",
  "contains(name,'o')",
  'name ne null',
  'revenue gt 100',
  'createdon ge 2026-01-01',
  `_primarycontactid_value eq ${rowId('c', 1)}`,
  "primarycontactid/firstname eq 'Zoe'",
  'account_parent_account/any(a:a/revenue eq 200)',
  "contact_customer_accounts/all(c:contains(c/firstname,'a'))",
  "Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)",
  `Microsoft.Dynamics.CRM.Under(PropertyName='accountid',PropertyValue='${rowId('a', 1)}')`,
]

const condition = (depth: number): string => {
  if (below(2) === 0) return oneOf(sensible)
  const inner = () => (depth > 4 ? 'true' : condition(depth + 1))
  switch (below(9)) {
    case 0:
      return `${inner()} and ${inner()}`
    case 1:
      return `${inner()} or (${inner()})`
    case 2:
      return `not ${inner()}`
    case 3:
      return `${oneOf(navigations)}/${oneOf(['any', 'all'])}(c:${inner().replaceAll(/\bname\b/g, 'c/name')})`
    case 4:
      return `${oneOf(functions)}(${path()},${oneOf(values)})`
    case 5:
      return `${oneOf(functions)}(PropertyName='${oneOf(columns)}',PropertyValue${oneOf(['', 's', '1'])}=${oneOf(values)})`
    case 6:
      return `${oneOf(values)} ${oneOf(['eq', 'in', 'has', 'add', 'LT'])} ${path()}`
    default:
      return `${path()} ${oneOf(['eq', 'ne', 'gt', 'ge', 'lt', 'le'])} ${oneOf([...values, path()])}`
  }
}

const expand = (depth: number): string =>
  some(
    2,
    () => `${oneOf(navigations)}${depth > 3 || below(2) === 0 ? '' : `(${options(depth + 1, ';')})`}`,
    ',',
  )

const sensibleOptions = [
  '$select=name',
  '$orderby=name desc',
  '$orderby=_primarycontactid_value',
  '$top=2',
  '$count=true',
  '$expand=primarycontactid($select=firstname)',
  '$expand=account_parent_account($select=name;$filter=revenue gt 1;$orderby=name)',
  '$expand=contact_customer_accounts($expand=parentcustomerid_account)',
  '$apply=groupby((statecode),aggregate(revenue with sum as n))',
]

const option = (depth: number): string => {
  if (below(2) === 0) return oneOf(sensibleOptions)
  return oneOf([
    () => `$filter=${condition(depth)}`,
    () => `$select=${some(3, () => oneOf(columns), ',')}`,
    () => `$orderby=${some(2, () => `${path()} ${oneOf(['', 'desc', 'asc', 'down'])}`, ',')}`,
    () => `$expand=${expand(depth)}`,
    () => `$top=${oneOf(['0', '1', '99999999999', '-1', 'x'])}`,
    () => `$count=${oneOf(['true', 'false', ''])}`,
    () => `$skiptoken=${oneOf(['2', '<cookie pagenumber="2" pagingcookie="%253Ccookie%2F%253E"/>', '%', ''])}`,
    () =>
      `$apply=${oneOf(['groupby', 'aggregate', 'filter'])}((${path()}),aggregate(${path()} with ${oneOf(['sum', 'max', 'x'])} as ${oneOf(columns)}))`,
    () => `@p=${oneOf(values)}`,
  ])()
}

const options = (depth: number, between: string): string => some(3, () => option(depth), between)

const key = (): string =>
  oneOf([
    '',
    '',
    `(${rowId('a', 1)})`,
    `(${oneOf(columns)}=${oneOf(values)})`,
    `(accountnumber='A-100')`,
    '()',
    '((',
    `(${oneOf(values)},${oneOf(values)})`,
  ])

const segment = (): string =>
  `${oneOf(['accounts', 'contacts', 'cso_projects', 'cso_projects_contactss', 'EntityDefinitions', 'RelationshipDefinitions', 'WhoAmI', 'RetrieveTotalRecordCount', '$count', '$ref', '$value', ...navigations, ...columns])}${key()}`

const encode = (text: string): string =>
  below(4) === 0 ? text.replaceAll(/[#%]/g, '') : encodeURIComponent(text)

const url = (): string => {
  const route =
    below(2) === 0
      ? oneOf([
          'accounts',
          'accounts',
          `accounts(${rowId('a', 1)})/account_parent_account`,
          `accounts(${rowId('a', 1)})`,
        ])
      : [segment(), ...Array.from({ length: below(3) }, segment)].join('/')
  const query = some(
    3,
    () => {
      const [name = '', ...rest] = option(0).split('=')
      return `${name}=${encode(rest.join('='))}`
    },
    '&',
  )
  return `${route}?${query}`
}

const attributes = (names: readonly string[], texts: readonly string[]): string =>
  some(4, () => `${oneOf(names)}='${oneOf(texts)}'`, ' ')

const fetchTexts = [
  'account',
  'contact',
  'cso_projects_contacts',
  'gone',
  'accountid',
  'contactid',
  'primarycontactid',
  'name',
  'revenue',
  'createdon',
  'eq',
  'like',
  'in',
  'null',
  'last-x-days',
  'under',
  'eq-userid',
  'inner',
  'outer',
  'any',
  'or',
  'true',
  '1',
  '-1',
  'x',
  '&lt;',
  '&#39;',
  '&bad;',
  'sum',
  'count',
  'year',
]
const fetchNames = [
  'name',
  'alias',
  'attribute',
  'operator',
  'value',
  'valueof',
  'entityname',
  'from',
  'to',
  'link-type',
  'type',
  'aggregate',
  'groupby',
  'distinct',
  'dategrouping',
  'descending',
  'page',
  'count',
  'top',
  'paging-cookie',
]
const wellFormed: ReadonlyMap<string, readonly string[]> = new Map([
  ['entity', ["name='account'"]],
  [
    'attribute',
    ["name='name'", "name='accountid'", "name='revenue' alias='r'", "name='name' aggregate='count' alias='n'"],
  ],
  ['order', ["attribute='name'", "attribute='name' descending='true'", "alias='n'"]],
  [
    'condition',
    [
      "attribute='name' operator='like' value='%o%'",
      "attribute='name' operator='not-null'",
      "attribute='name' operator='eq' valueof='name'",
    ],
  ],
  [
    'link-entity',
    [
      "name='contact' from='contactid' to='primarycontactid'",
      "name='contact' from='parentcustomerid' to='accountid' link-type='outer'",
      "name='account' from='accountid' to='parentaccountid' link-type='exists'",
      "name='contact' from='parentcustomerid' to='accountid' link-type='any'",
    ],
  ],
])

const childrenOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['entity', ['attribute', 'attribute', 'order', 'filter', 'link-entity']],
  ['link-entity', ['attribute', 'order', 'filter', 'link-entity']],
  ['filter', ['condition', 'condition', 'filter', 'link-entity']],
])

const fetchElement = (name: string, depth: number): string => {
  const good = wellFormed.get(name)
  const given = good !== undefined && below(12) > 0 ? oneOf(good) : attributes(fetchNames, fetchTexts)
  const children = below(25) === 0 ? ['value', 'all-attributes', 'filter'] : (childrenOf.get(name) ?? [])
  const inside =
    depth > 4 || children.length === 0
      ? ''
      : some(3, () => fetchElement(oneOf(children), depth + 1), below(30) === 0 ? 'text' : '')
  return below(60) === 0 ? `<${name} ${given}>${inside}` : `<${name} ${given}>${inside}</${name}>`
}

const fetchUrl = (): string => {
  const fetch = `<fetch ${oneOf(['', "aggregate='true'", "distinct='1'", "count='2' page='2'", "top='1'"])}>${fetchElement('entity', 0)}</fetch>`
  return `accounts?fetchXml=${encode(fetch)}`
}

const replaceOne = (text: string): string => {
  const at = below(text.length)
  return (
    text.slice(0, at) +
    oneOf(["'", '(', ')', '/', ',', '=', ';', '$', '%', '\u0000', '😀', '\ud800', '<', '>', '&']) +
    text.slice(at + 1)
  )
}

const prefers = [
  '',
  'odata.maxpagesize=1',
  'odata.include-annotations="*"',
  'odata.maxpagesize=2,odata.include-annotations="*,-x"',
  '"',
  '=;,',
]

const requests = 10_000

/** On a busy machine fewer are asked: always the same ones, in the same order. */
const patience = 2500

const expected: ReadonlySet<number> = new Set([200, 204, 400, 404, 405, 501])

test('no question, however odd, breaks the emulator', { timeout: 30_000 }, async () => {
  const client = aClient({ environment: queryEnvironment() })
  const before = client.emulator.snapshot()
  const statuses = new Map<number, number>()
  const start = performance.now()
  let asked = 0
  while (asked < requests && performance.now() - start < patience) {
    const text = below(3) === 0 ? fetchUrl() : url()
    const asking = below(5) === 0 ? replaceOne(text) : text
    const {
      status,
      json,
      text: answer,
    } = await client.get(asking, { Prefer: oneOf(prefers), 'If-None-Match': 'null' })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    // A fault of the emulator answers 500; what it refuses by intention is 501 and says what.
    const isWhole = status < 400 || (typeof json === 'object' && json !== null && 'error' in json)
    if (!expected.has(status) || !isWhole) expect.fail(`${asking}\nanswered ${status}: ${answer}`)
    asked += 1
  }
  expect(client.emulator.snapshot()).toEqual(before)
  // Enough of it makes sense: otherwise nothing but the parser is tested.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(asked / 10)
})
