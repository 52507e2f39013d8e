import { expect, test } from 'vitest'
import { aClient, error } from '../../testing/client.ts'
import { queryEnvironment } from '../../testing/queryEnvironment.ts'
import { rowId } from '../../testing/smallEnvironment.ts'

const { get } = aClient({ environment: queryEnvironment() })

const account = (content: string) => `<fetch><entity name='account'>${content}</entity></fetch>`
const filter = (content: string) => account(`<filter>${content}</filter>`)
const link = (attributes: string, content = '') =>
  account(`<link-entity name='contact' ${attributes}>${content}</link-entity>`)
const toContact = "from='contactid' to='primarycontactid'"

test.each<[string, number, string, RegExp]>([
  ['', 400, '0x80041108', /Invalid XML/],
  ['<fetch>', 400, '0x80041108', /is not closed/],
  ['<fetch/>', 400, '0x80041108', /exactly one entity/],
  ["<fetch><entity name='account'/><entity name='account'/></fetch>", 400, '0x80041108', /exactly one entity/],
  ['<query/>', 400, '0x80041108', /must be fetch/],
  ["<fetch fast='1'><entity name='account'/></fetch>", 400, '0x80041108', /'fast'/],
  ["<fetch distinct='maybe'><entity name='account'/></fetch>", 400, '0x80041108', /'distinct'/],
  ["<fetch datasource='retained'><entity name='account'/></fetch>", 501, '0x80040203', /datasource/],
  ["<fetch><entity name='account' name='contact'/></fetch>", 400, '0x80041108', /stands twice/],
  ['<fetch><entity/></fetch>', 400, '0x80041108', /'name'/],
  ["<fetch><entity name='contact'/></fetch>", 400, '0x80041108', /not the one of the URL/],
  [account('text'), 400, '0x80041108', /no place for a text/],
  [account('<columns/>'), 400, '0x80041108', /^Invalid Child Node, valid nodes are .*NodeName = columns$/],
  [
    account("<attribute name='Name'/>"),
    400,
    '0x80041103',
    /^'account' entity doesn't contain attribute with Name = 'Name'/,
  ],
  [
    account("<attribute name='name' alias='1x'/>"),
    400,
    '0x80041109',
    /^Invalid character specified for alias: 1x/,
  ],
  [
    account("<attribute name='name' alias='x'/><attribute name='revenue' alias='x'/>"),
    400,
    '0x80041109',
    /twice/,
  ],
  [account("<attribute name='name' aggregate='count' alias='x'/>"), 400, '0x80041108', /aggregate='true'/],
  [
    account("<attribute name='accountid' rowaggregate='CountChildren' alias='x'/>"),
    501,
    '0x80040203',
    /rowaggregate/,
  ],
  [account('<order/>'), 400, '0x80041108', /order/],
  [account("<order alias='x'/>"), 400, '0x80041106', /alias/],
  [account("<order attribute='nothing'/>"), 400, '0x80041103', /nothing/],
  [account("<order attribute='name' entityname='x'/>"), 400, '0x8004110a', /x/],
  [filter("<condition attribute='name'/>"), 400, '0x80041108', /'operator'/],
  [filter("<condition attribute='nothing' operator='null'/>"), 400, '0x80041103', /nothing/],
  [filter("<condition attribute='name' operator='resembles' value='x'/>"), 400, '0x80040203', /resembles/],
  [filter("<condition attribute='name' operator='eq'/>"), 400, '0x80040203', /one value/],
  [filter("<condition attribute='name' operator='null' value='x'/>"), 400, '0x80040203', /no value/],
  [filter("<condition attribute='revenue' operator='eq' value='much'/>"), 400, '0x80040203', /much/],
  [filter("<condition attribute='ownerid' operator='eq-userteams'/>"), 501, '0x80040203', /eq-userteams/],
  [
    filter("<condition attribute='statuscode' operator='contain-values' value='1'/>"),
    501,
    '0x80040203',
    /contain-values/,
  ],
  [
    filter(`<condition attribute='parentaccountid' operator='under' value='${rowId('a', 1)}'/>`),
    400,
    '0x80047020',
    /under/,
  ],
  [
    filter("<condition attribute='name' operator='like' valueof='accountnumber'/>"),
    400,
    '0x80041106',
    /accountnumber/,
  ],
  [filter("<condition attribute='name' operator='eq' valueof='revenue'/>"), 400, '0x80041106', /revenue/],
  [filter("<condition attribute='name' operator='eq' entityname='x' value='y'/>"), 400, '0x8004110a', /x/],
  [account("<filter type='xor'/>"), 400, '0x80041108', /and, or/],
  [account("<filter isquickfindfields='true'/>"), 501, '0x80040203', /isquickfindfields/],
  [filter(`<link-entity name='contact' ${toContact}/>`), 400, '0x80041108', /inner/],
  [link("from='contactid'"), 400, '0x80041108', /'to'/],
  [link("from='contactid' to='name'"), 400, '0x80041108', /different types/],
  [link("from='nothing' to='primarycontactid'"), 400, '0x80041103', /'contact'/],
  [link(`${toContact} link-type='left'`), 400, '0x80041108', /left/],
  [link(`${toContact} link-type='any'`), 400, '0x80041108', /in filters only/],
  [link(`${toContact} link-type='not all'`), 501, '0x80040203', /not all/],
  [
    link(
      `${toContact} alias='a'`,
      "<filter><condition entityname='b' attribute='name' operator='null'/></filter><link-entity name='account' from='accountid' to='parentcustomerid' alias='b'/>",
    ),
    400,
    '0x80041106',
    /joined after/,
  ],
  [
    account(`<link-entity name='gone' ${toContact}/>`),
    400,
    '0x80041102',
    /name = 'gone'.*not found in the MetadataCache/,
  ],
  [account(`<link-entity name='contact' alias='a' ${toContact}/>`.repeat(2)), 400, '0x80041109', /twice/],
  [
    account(`<link-entity name='contact' ${toContact}/>`.repeat(16)),
    400,
    '0x8004430d',
    /exceeded maximum limit/,
  ],
  [account(`${'<filter>'.repeat(60)}${'</filter>'.repeat(60)}`), 400, '0x80041108', /too deeply/],
])('%s is refused with %i', async (fetch, status, code, message) => {
  const reply = await get(`accounts?fetchXml=${encodeURIComponent(fetch)}`)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.stringMatching(message))])
})

const plain = encodeURIComponent(account(''))

test.each([
  [`accounts(${rowId('a', 1)})?fetchXml=${plain}`, 501, '0x80040203'],
  [`accounts(${rowId('a', 1)})/contact_customer_accounts?fetchXml=${plain}`, 501, '0x80040203'],
  [`accounts?fetchXml=${plain}&$select=name`, 400, '0x80060888'],
  [`accounts?fetchXml=${plain}&$top=1`, 400, '0x80060888'],
  [`nothings?fetchXml=${plain}`, 404, '0x8006088a'],
])('%s is refused with %i', async (path, status, code) => {
  const reply = await get(path)
  expect([reply.status, reply.json]).toEqual([status, error(code, expect.any(String))])
})

test('a join that grows beyond all measure ends', async () => {
  const account300 = Array.from({ length: 300 }, (_none, index) => ({
    accountid: rowId('a', index),
    name: 'x',
  }))
  const { get: ask } = aClient({ environment: queryEnvironment({ account: account300 }) })
  const again = "<link-entity name='account' from='name' to='name'/>"
  const reply = await ask(`accounts?fetchXml=${encodeURIComponent(account(again.repeat(3)))}`)
  expect([reply.status, reply.json]).toEqual([400, error('0x80044151', 'SQL timeout expired.')])
})
