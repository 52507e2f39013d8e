import { expect, test } from 'vitest'
import { parseJson, type Json } from './json.ts'
import {
  addToCollection,
  bindReference,
  clearReference,
  insertRow,
  removeById,
  removeByKey,
  replaceParties,
  setReference,
} from './rowRequests.ts'
import type { WireRequest } from './wireRequest.ts'

const origin = 'https://contoso.crm4.dynamics.com'
const api = `${origin}/api/data/v9.2`
const account = { entitySet: 'accounts', id: '00000000-0000-0000-0000-000000000002' }
const opportunity = { entitySet: 'opportunities', id: '00000000-0000-0000-0000-000000000001' }
const accountUrl = `${api}/accounts(00000000-0000-0000-0000-000000000002)`
const opportunityUrl = `${api}/opportunities(00000000-0000-0000-0000-000000000001)`
const email = { entitySet: 'emails', id: '2479d20d-3a39-e711-8145-e0071b6a2001' }
const contact = (id: string) => ({ entitySet: 'contacts', id })

const reading = { Accept: 'application/json', 'OData-MaxVersion': '4.0', 'OData-Version': '4.0' }
const writing = { ...reading, 'Content-Type': 'application/json' }

/** "Associate and disassociate entities using the Web API", with our version of the API. */
const documented: readonly [string, WireRequest, string, Json][] = [
  [
    'add to a collection',
    addToCollection(origin, account, 'opportunity_customer_accounts', opportunity),
    `POST ${accountUrl}/opportunity_customer_accounts/$ref`,
    { '@odata.id': opportunityUrl },
  ],
  [
    'remove from a collection by $id',
    removeById(origin, account, 'opportunity_customer_accounts', opportunity),
    `DELETE ${accountUrl}/opportunity_customer_accounts/$ref?$id=${opportunityUrl}`,
    null,
  ],
  [
    'remove from a collection by key',
    removeByKey(account, 'opportunity_customer_accounts', opportunity.id),
    `DELETE ${accountUrl}/opportunity_customer_accounts(00000000-0000-0000-0000-000000000001)/$ref`,
    null,
  ],
  [
    'clear a single-valued property',
    clearReference(opportunity, 'customerid_account'),
    `DELETE ${opportunityUrl}/customerid_account/$ref`,
    null,
  ],
  [
    'set a single-valued property',
    setReference(origin, opportunity, 'customerid_account', account),
    `PUT ${opportunityUrl}/customerid_account/$ref`,
    { '@odata.id': accountUrl },
  ],
  [
    'bind on update',
    bindReference(origin, opportunity, 'customerid_account', account, '*'),
    `PATCH ${opportunityUrl}`,
    { 'customerid_account@odata.bind': accountUrl },
  ],
  [
    'replace the parties of an activity',
    replaceParties(email, 'email_activity_parties', [
      { navigation: 'partyid_contact', participant: contact('a30d4045-fc46-e711-8115-e0071b66df51'), participation: 3 },
      { navigation: 'partyid_contact', participant: contact('1dcdda07-3a39-e711-8145-e0071b6a2001'), participation: 2 },
    ]),
    `PUT ${api}/emails(2479d20d-3a39-e711-8145-e0071b6a2001)/email_activity_parties`,
    {
      value: [
        { 'partyid_contact@odata.bind': 'contacts(a30d4045-fc46-e711-8115-e0071b66df51)', participationtypemask: 3 },
        { 'partyid_contact@odata.bind': 'contacts(1dcdda07-3a39-e711-8145-e0071b6a2001)', participationtypemask: 2 },
      ],
    },
  ],
]

test.each(documented)('the documented request: %s', (_, { method, path, headers, body }, line, expected) => {
  expect(`${method} ${origin}${path}`).toBe(line)
  expect(body === undefined ? null : parseJson(body)).toEqual(expected)
  const { 'If-Match': version, ...others } = headers
  expect(others).toEqual(body === undefined ? reading : writing)
  // An update of a row that is gone would create it.
  expect(version).toBe(method === 'PATCH' ? '*' : undefined)
})

test('a row is made with its links and with rows along with it', () => {
  const { method, path, body = '' } = insertRow(origin, 'accounts', {
    values: { name: 'Contoso' },
    bind: { parentaccountid: account },
    bindAll: { opportunity_customer_accounts: [opportunity] },
    inside: { primarycontactid: { values: { lastname: 'Doe' } } },
    insideAll: { Account_Tasks: [{ values: { subject: 'Call' } }] },
  })
  expect(`${method} ${path}`).toBe('POST /api/data/v9.2/accounts')
  expect(parseJson(body)).toEqual({
    name: 'Contoso',
    'parentaccountid@odata.bind': accountUrl,
    'opportunity_customer_accounts@odata.bind': [opportunityUrl],
    primarycontactid: { lastname: 'Doe' },
    Account_Tasks: [{ subject: 'Call' }],
  })
})

test.each(['', 'a/b', '../x', 'x?y', 'x(1)', '$batch'])('no name that could change an address: %j', (name) => {
  expect(() => clearReference(account, name)).toThrow('Not a name in an address')
  expect(() => clearReference({ ...account, entitySet: name }, 'x')).toThrow('Not a name in an address')
  expect(() => insertRow(origin, name, { values: {} })).toThrow('Not a name in an address')
  expect(() => insertRow(origin, 'accounts', { values: { [name]: 1 } })).toThrow('Not a name in an address')
})

test.each(['', '1', 'name=1', '00000000-0000-0000-0000-00000000000g'])('no id that is no GUID: %j', (id) => {
  expect(() => removeByKey(account, 'x', id)).toThrow('Not a GUID')
  expect(() => clearReference({ ...account, id }, 'x')).toThrow('Not a GUID')
})
