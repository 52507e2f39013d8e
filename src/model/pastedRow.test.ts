import { expect, test } from 'vitest'
import { aTable, anEnvironment } from './builders.ts'
import { readPastedRow } from './pastedRow.ts'

const environment = anEnvironment([], [
  aTable({ logicalName: 'account', entitySetName: 'accounts', objectTypeCode: 1 }),
  aTable({ logicalName: 'cso_project', entitySetName: 'cso_projects', objectTypeCode: 10_001 }),
])
const id = '2479d20d-3a39-e711-8145-e0071b6a2001'
const row = (table: string) => ({ type: 'row', table, id })
const app = 'https://contoso.crm4.dynamics.com/main.aspx'

test.each([
  ['', { type: 'words' }],
  ['Contoso', { type: 'words' }],
  ['100% sure', { type: 'words' }],
  [id, { type: 'id', id }],
  [`{${id.toUpperCase()}}`, { type: 'id', id }],
  [`${app}?appid=1&pagetype=entityrecord&etn=account&id=${id}`, row('account')],
  [`${app}?etn=ACCOUNT&id=%7B${id}%7D&pagetype=entityrecord#top`, row('account')],
  [`${app}?etc=10001&id={${id}}`, row('cso_project')],
  [`main.aspx?etn=cso_project&id=${id}`, row('cso_project')],
  [`https://contoso.crm4.dynamics.com/api/data/v9.2/accounts(${id})`, row('account')],
  [`${app}?etn=lead&id=${id}`, { type: 'unknownTable', name: 'lead' }],
  [`${app}?etc=99&id=${id}`, { type: 'unknownTable', name: '99' }],
  [`https://contoso.crm4.dynamics.com/api/data/v9.2/leads(${id})`, { type: 'unknownTable', name: 'leads' }],
  [`${app}?id=${id}`, { type: 'id', id }],
  [`${app}?etn=account&id=%E0%A4%A`, { type: 'noRow' }],
  [`${app}?etn=account`, { type: 'noRow' }],
  ['https://contoso.crm4.dynamics.com', { type: 'noRow' }],
])('%j says %j', (text, expected) => {
  expect(readPastedRow(environment, text)).toEqual(expected)
})
