import { expect, test } from 'vitest'
import { aClient, api, type Reply } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const now = () => new Date('2026-03-01T12:00:00Z')
const client = () => aClient({ environment: queryEnvironment(), now })

const url = (fetch: string, set: string) => `${set}?fetchXml=${encodeURIComponent(fetch)}`

const ask = (fetch: string, set = 'accounts', headers: Record<string, string> = {}): Promise<Reply> =>
  client().get(url(fetch, set), headers)

const entity = (content: string, attributes = '') =>
  `<fetch ${attributes}><entity name="account"><attribute name="accountid"/>${content}</entity></fetch>`

const found = async (fetch: string) => {
  const reply = await ask(fetch)
  expect(reply.status, reply.text).toBe(200)
  return reply.list.map(({ accountid }) => Number(String(accountid).slice(-1)))
}

const condition = (attribute: string, operator: string, ...values: readonly (string | number)[]) =>
  values.length < 2
    ? `<condition attribute="${attribute}" operator="${operator}" ${values.length === 0 ? '' : `value="${values[0]}"`}/>`
    : `<condition attribute="${attribute}" operator="${operator}">${values.map((value) => `<value>${value}</value>`).join('')}</condition>`

const etag: unknown = expect.stringMatching(/^W\/"\d+"$/)

test('rows show the columns that were asked for, empty ones left out', async () => {
  const reply = await ask(
    `<fetch><entity name='account'><attribute name='name'/><attribute name='revenue' alias='turnover'/>
     <attribute name='primarycontactid'/><filter><condition attribute='accountnumber' operator='null'/></filter>
     </entity></fetch>`,
    'accounts',
    { Prefer: 'odata.include-annotations="*"' },
  )
  expect(reply.headers.get('Preference-Applied')).toBe('odata.include-annotations="*"')
  expect(reply.json).toEqual({
    '@odata.context': `${api}/$metadata#accounts`,
    '@Microsoft.Dynamics.CRM.totalrecordcount': -1,
    '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
    '@Microsoft.Dynamics.CRM.globalmetadataversion': '1000000',
    value: [
      {
        '@odata.etag': etag,
        accountid: rowId('a', 3),
        name: 'Contoso North Pole',
        'turnover@OData.Community.Display.V1.FormattedValue': '200.00',
        turnover: 200,
        '_primarycontactid_value@OData.Community.Display.V1.FormattedValue': 'Zoe',
        '_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
        '_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'primarycontactid',
        _primarycontactid_value: rowId('c', 1),
      },
    ],
  })
})

test('without attributes, or with all-attributes, every column comes', async () => {
  for (const content of ['', '<all-attributes/>']) {
    const { list } = await ask(`<fetch><entity name='account'>${content}</entity></fetch>`)
    expect(list[0]).toMatchObject({
      name: 'Contoso',
      statecode: 0,
      _ownerid_value: rowId('e', 1),
      creditonhold: true,
    })
    expect(list[0]).not.toHaveProperty('_parentaccountid_value')
  }
})

test.each<[string, number[]]>([
  [condition('name', 'eq', 'contoso'), [1]],
  [condition('name', 'ne', 'contoso'), [2, 3, 4]],
  [condition('accountnumber', 'neq', 'A-100'), [2, 3, 4]],
  [condition('revenue', 'lt', 1000), [2, 3]],
  [condition('revenue', 'le', 200), [2, 3]],
  [condition('revenue', 'gt', 200), [1]],
  [condition('revenue', 'ge', 200), [1, 2, 3]],
  [condition('name', 'like', '%north%'), [2, 3]],
  [condition('name', 'not-like', 'contoso%'), [4]],
  [condition('name', 'begins-with', 'Fab'), [4]],
  [condition('name', 'not-begin-with', 'Fab'), [1, 2, 3]],
  [condition('name', 'ends-with', 'pole'), [3]],
  [condition('name', 'not-end-with', 'pole'), [1, 2, 4]],
  ["<condition attribute='numberofemployees' operator='in'><value>20</value></condition>", [2]],
  [condition('numberofemployees', 'in', 20, 300), [1, 2]],
  [condition('numberofemployees', 'not-in', 20, 300), [3, 4]],
  [condition('numberofemployees', 'null'), [3]],
  [condition('numberofemployees', 'not-null'), [1, 2, 4]],
  [condition('numberofemployees', 'between', 20, 300), [1, 2]],
  [condition('numberofemployees', 'not-between', 20, 300), [3, 4]],
  [condition('primarycontactid', 'eq', `{${rowId('C', 1)}}`), [1, 3]],
  [condition('ownerid', 'eq-userid'), [1]],
  [condition('ownerid', 'ne-userid'), [2, 3, 4]],
  [condition('owningbusinessunit', 'eq-businessid'), [1]],
  [condition('accountid', 'under', rowId('a', 1)), [2, 3]],
  [condition('accountid', 'eq-or-under', rowId('a', 1)), [1, 2, 3]],
  [condition('accountid', 'above', rowId('a', 3)), [1, 2]],
  [condition('accountid', 'eq-or-above', rowId('a', 3)), [1, 2, 3]],
  [condition('accountid', 'not-under', rowId('a', 2)), [1, 2, 4]],
  [condition('createdon', 'today'), [1]],
  [condition('createdon', 'yesterday'), [2]],
  [condition('createdon', 'last-x-days', 45), [1, 2, 3]],
  [condition('createdon', 'last-seven-days'), [1, 2]],
  [condition('createdon', 'olderthan-x-months', 2), [4]],
  [condition('createdon', 'on-or-after', '2026-02-28'), [1, 2]],
  [condition('creditonhold', 'eq', 1), [1]],
  [condition('creditonhold', 'eq', 'false'), [2]],
  ["<condition attribute='name' operator='eq' valueof='name'/>", [1, 2, 3, 4]],
  ["<condition attribute='revenue' operator='gt' valueof='revenue'/>", []],
  [`${condition('statecode', 'eq', 0)}${condition('revenue', 'null')}`, [4]],
])('<filter>%s</filter>', async (filter, expected) => {
  expect(await found(entity(`<filter>${filter}</filter>`))).toEqual(expected)
})

test.each<[string, string, number[]]>([
  [
    'or',
    `<filter type='or'>${condition('revenue', 'null')}${condition('statecode', 'eq', 1)}</filter>`,
    [2, 4],
  ],
  [
    'nested filters',
    `<filter>${condition('statecode', 'eq', 0)}<filter type='or'>${condition('revenue', 'null')}${condition('name', 'like', '%pole')}</filter></filter>`,
    [3, 4],
  ],
  ['an empty filter', "<filter type='or'/>", [1, 2, 3, 4]],
  [
    'two filters',
    `<filter>${condition('statecode', 'eq', 0)}</filter><filter>${condition('revenue', 'null')}</filter>`,
    [4],
  ],
  ['order', "<order attribute='name' descending='true'/>", [4, 3, 2, 1]],
  [
    'order by a lookup',
    "<order attribute='primarycontactid'/><order attribute='name' descending='1'/>",
    [4, 2, 3, 1],
  ],
  [
    'order by a link',
    "<order entityname='c' attribute='firstname'/><link-entity name='contact' from='contactid' to='primarycontactid' alias='c' link-type='outer'/>",
    [4, 2, 1, 3],
  ],
  [
    'a link without alias is named by its table',
    "<filter><condition entityname='contact' attribute='firstname' operator='eq' value='Max'/></filter><link-entity name='contact' from='contactid' to='primarycontactid'/>",
    [2],
  ],
  [
    'outer with a filter after the join',
    "<filter><condition entityname='c' attribute='contactid' operator='null'/></filter><link-entity name='contact' from='parentcustomerid' to='accountid' alias='c' link-type='outer'/>",
    [2, 3, 4],
  ],
  [
    'outer with a filter inside the join',
    `<link-entity name='contact' from='contactid' to='primarycontactid' alias='c' link-type='outer'><filter>${condition('firstname', 'eq', 'Max')}</filter></link-entity>`,
    [1, 2, 3, 4],
  ],
  ['exists', "<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='exists'/>", [1]],
  ['in', "<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='in'/>", [1]],
  ['inner repeats', "<link-entity name='contact' from='parentcustomerid' to='accountid'/>", [1, 1]],
  [
    'the first only',
    "<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='matchfirstrowusingcrossapply'/>",
    [1, 2, 3, 4],
  ],
  [
    'any in a filter',
    `<filter type='or'>${condition('statecode', 'eq', 1)}<link-entity name='contact' from='parentcustomerid' to='accountid' link-type='any'><filter>${condition('firstname', 'eq', 'Zoe')}</filter></link-entity></filter>`,
    [1, 2],
  ],
  [
    'not any in a filter',
    "<filter><link-entity name='contact' from='parentcustomerid' to='accountid' link-type='not any'/></filter>",
    [2, 3, 4],
  ],
  [
    'lookup to lookup',
    "<link-entity name='account' from='ownerid' to='ownerid' link-type='exists' alias='o'><filter><condition attribute='statecode' operator='eq' value='1'/></filter></link-entity>",
    [2, 3],
  ],
  [
    'columns without an index',
    "<link-entity name='account' from='revenue' to='revenue' alias='o'><filter><condition attribute='name' operator='eq' value='contoso north'/></filter></link-entity>",
    [2, 3],
  ],
  [
    'columns of two tables compared',
    "<filter><condition attribute='ownerid' operator='ne' valueof='p.ownerid'/></filter><link-entity name='account' from='accountid' to='parentaccountid' alias='p'/>",
    [2],
  ],
])('%s', async (_name, content, expected) => {
  expect(await found(entity(content))).toEqual(expected)
})

const projectRow = (project: number, firstname: string) => ({
  '@odata.etag': etag,
  cso_projectid: rowId('b', project),
  cso_projectnumber: `P-${project}`,
  'c.firstname': firstname,
  mail: `${firstname.toLowerCase()}@contoso.example`,
  'c.parentcustomerid': rowId('a', 1),
  'c.parentcustomerid@OData.Community.Display.V1.FormattedValue': 'Contoso',
})

test('columns of links carry the alias, also over an intersect table', async () => {
  const { list } = await ask(
    `<fetch><entity name='cso_project'><attribute name='cso_projectnumber'/>
      <link-entity name='cso_projects_contacts' from='cso_projectid' to='cso_projectid' intersect='true'>
        <link-entity name='contact' from='contactid' to='contactid' alias='c'>
          <attribute name='firstname'/><attribute name='emailaddress1' alias='mail'/><attribute name='parentcustomerid'/>
          <order attribute='firstname'/>
        </link-entity>
      </link-entity><order attribute='cso_projectnumber' descending='true'/></entity></fetch>`,
    'cso_projects',
    { Prefer: 'odata.include-annotations="OData.Community.*"' },
  )
  expect(list).toEqual([projectRow(2, 'Max'), projectRow(1, 'Max'), projectRow(1, 'Zoe')])
})

test('distinct rows', async () => {
  const { list } = await ask(
    "<fetch distinct='true'><entity name='account'><attribute name='statecode'/><order attribute='statecode' descending='true'/></entity></fetch>",
  )
  expect(list).toEqual([{ statecode: 1 }, { statecode: 0 }])
  expect(
    await found(
      entity("<link-entity name='contact' from='parentcustomerid' to='accountid'/>", "distinct='true'"),
    ),
  ).toEqual([1])
})

test('top and counts', async () => {
  expect(await found(entity('', "top='2'"))).toEqual([1, 2])
  expect((await ask(entity('', "returntotalrecordcount='true' count='1'"))).members['@odata.count']).toBe(4)
  const counted = await client().get(`${url(entity('', "count='1'"), 'accounts')}&$count=true`)
  expect([counted.members['@odata.count'], counted.list.length]).toEqual([4, 1])
})
