import { expectAccessible } from './accessibility.ts'
import { errorAnswer } from './answers.ts'
import { holdAnswers } from './hold.ts'
import { journalKeys } from './journal.ts'
import { RowsPage } from './pages/rowsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'
import type { Dataverse } from './dataverse.ts'

const children = 'children:opportunity_customer_accounts'
const customer = 'parent:opportunity_customer_accounts'
const property = 'opportunity_customer_accounts'

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error(`No text: ${String(value)}`)
  return value
}

/** Two accounts, and an opportunity of the first one. */
async function customers(dataverse: Dataverse) {
  const [opportunity] = await dataverse.rows('opportunities?$select=name,_customerid_value&$filter=customerid_account/accountid ne null&$top=1')
  const account = text(opportunity?.['_customerid_value'])
  const [first] = await dataverse.rows(`accounts?$select=name&$filter=accountid eq ${account}`)
  const [second] = await dataverse.rows(`accounts?$select=name&$filter=accountid ne ${account} and not startswith(name,'${text(first?.['name']).slice(0, 4)}')&$top=1`)
  return {
    opportunity: { id: text(opportunity?.['opportunityid']), name: text(opportunity?.['name']) },
    account: { id: account, name: text(first?.['name']) },
    other: { id: text(second?.['accountid']), name: text(second?.['name']) },
  }
}

/** The account an opportunity belongs to, as the server holds it. */
const customerOf = async (dataverse: Dataverse, opportunity: string) =>
  (await dataverse.rows(`opportunities?$select=_customerid_value&$filter=opportunityid eq ${opportunity}`))[0]?.['_customerid_value']

/** The writes that arrived, as the document prints them. */
async function writes(dataverse: Dataverse) {
  const sent = (await dataverse.requests()).filter(({ method }) => method !== 'GET')
  return sent.map(({ method, path, body }) => ({ line: `${method} ${decodeURIComponent(path)}`, body: body === null ? null : (JSON.parse(body) as unknown) }))
}

/** A gateway's page: whether Dataverse carried it out is not said. A browser sends again by itself where a connection breaks. */
const noAnswer = { kind: 'answer', status: 502, headers: { 'Content-Type': 'text/html' }, body: '<html>' } as const

test('every form of a one-to-many is sent as the document prints it, from both of its sides', async ({ page, dataverse, origin }) => {
  const { opportunity, account, other } = await customers(dataverse)
  const api = '/api/data/v9.2'
  const [opportunityPath, accountPath, otherPath] = [`${api}/opportunities(${opportunity.id})`, `${api}/accounts(${account.id})`, `${api}/accounts(${other.id})`]
  const rows = new RowsPage(page)
  const shown: string[] = []

  // From the account: by key, back again by POST, by $id.
  await rows.open('account', account.id, children)
  await rows.select(opportunity.name)
  await rows.button('Disassociate').click()
  shown.push(await rows.sendAs(/named by its key/))
  expect(await customerOf(dataverse, opportunity.id)).toBeNull()
  await rows.button('Associate…').click()
  await rows.find(/Which row/, opportunity.name, opportunity.name)
  shown.push(await rows.sendAs(/POST to the collection/))
  expect(await customerOf(dataverse, opportunity.id)).toBe(account.id)
  await rows.select(opportunity.name)
  await rows.button('Disassociate').click()
  shown.push(await rows.sendAs(/named by \$id/))
  expect(await customerOf(dataverse, opportunity.id)).toBeNull()

  // From the opportunity: PUT, PATCH, DELETE.
  await rows.open('opportunity', opportunity.id, customer)
  await rows.button('Set…').click()
  await rows.find(/Which row/, account.name, account.name)
  shown.push(await rows.sendAs('PUT of the reference'))
  expect(await customerOf(dataverse, opportunity.id)).toBe(account.id)
  await rows.button('Change…').click()
  await rows.find(/Which row/, other.name, other.name)
  await expect(rows.request).toContainText(`customerid is ${account.name} now.`)
  shown.push(await rows.sendAs(/PATCH with @odata.bind/))
  expect(await customerOf(dataverse, opportunity.id)).toBe(other.id)
  await rows.button('Clear').click()
  shown.push(await rows.sendAs())
  expect(await customerOf(dataverse, opportunity.id)).toBeNull()

  const sent = await writes(dataverse)
  expect(sent).toEqual([
    { line: `DELETE ${accountPath}/${property}(${opportunity.id})/$ref`, body: null },
    { line: `POST ${accountPath}/${property}/$ref`, body: { '@odata.id': `${origin}${opportunityPath}` } },
    { line: `DELETE ${accountPath}/${property}/$ref?$id=${origin}${opportunityPath}`, body: null },
    { line: `PUT ${opportunityPath}/customerid_account/$ref`, body: { '@odata.id': `${origin}${accountPath}` } },
    { line: `PATCH ${opportunityPath}`, body: { 'customerid_account@odata.bind': `${origin}${otherPath}` } },
    { line: `DELETE ${opportunityPath}/customerid_account/$ref`, body: null },
  ])
  // What was shown before is what was sent.
  expect(shown.map((request) => request.split('\n')[0])).toEqual(
    sent.map(({ line }) => `${line.replace(' /', ` ${origin}/`)} HTTP/1.1`),
  )
})

test('an associate that moves a row names the parent it leaves, and its undo brings it back there', async ({ page, dataverse }) => {
  const { opportunity, account, other } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('account', other.id, children)
  await rows.button('Associate…').click()
  await rows.find(/Which row/, opportunity.name, opportunity.name)
  await expect(rows.request).toContainText(`${opportunity.name} belongs to ${account.name} now. It leaves it`)
  await expectAccessible(page)
  expect(await writes(dataverse)).toEqual([])
  await rows.sendAs()
  expect(await customerOf(dataverse, opportunity.id)).toBe(other.id)
  await expect(rows.related.getByRole('rowheader', { name: opportunity.name })).toBeVisible()
  await rows.undo.click()
  await expect(rows.request).toContainText(`Set customerid of ${opportunity.name} to ${account.name}`)
  await rows.sendAs()
  expect(await customerOf(dataverse, opportunity.id)).toBe(account.id)
})

test('an undo is not offered over what somebody else did since', async ({ page, dataverse, request, origin }) => {
  const { opportunity, account, other } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('opportunity', opportunity.id, customer)
  await rows.button('Clear').click()
  await rows.sendAs()
  await request.put(`${origin}/api/data/v9.2/opportunities(${opportunity.id})/customerid_account/$ref`, { data: { '@odata.id': `accounts(${other.id})` } })
  await rows.undo.click()
  await expect(rows.request).toContainText('Somebody changed it since.')
  await expect(rows.send).toHaveCount(0)
  expect(await customerOf(dataverse, opportunity.id)).toBe(other.id)
  expect(account.id).not.toBe(other.id)
})

test('a new row is made in place with its link and another row inside, in one request', async ({ page, dataverse, origin }) => {
  const { account } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('account', account.id, 'children:contact_customer_accounts')
  await rows.button('New…').click()
  await page.getByRole('button', { name: 'Show the request' }).click()
  await expect(page.getByText('Dataverse requires it.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Last Name' }).fill('Okafor')
  await page.getByRole('combobox', { name: 'Make another row along with it' }).click()
  await page.getByRole('option', { name: /opportunity_customer_contacts/ }).click()
  await page.getByRole('textbox', { name: /of the new opportunity/ }).fill('First order')
  await page.getByRole('button', { name: 'Show the request' }).click()
  // What was typed is not lost with a request that is given up.
  await rows.request.getByRole('button', { name: 'Cancel' }).click()
  await expect(rows.request).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the request' }).click()
  await rows.sendAs()
  const [sent] = await writes(dataverse)
  expect(sent).toMatchObject({
    line: 'POST /api/data/v9.2/contacts',
    body: {
      lastname: 'Okafor',
      'parentcustomerid_account@odata.bind': `${origin}/api/data/v9.2/accounts(${account.id})`,
      opportunity_customer_contacts: [{ name: 'First order' }],
    },
  })
  const [made] = await dataverse.rows("contacts?$select=_parentcustomerid_value&$filter=lastname eq 'Okafor'")
  expect(made?.['_parentcustomerid_value']).toBe(account.id)
  const inside = await dataverse.rows(`opportunities?$select=_customerid_value&$filter=name eq 'First order'`)
  expect(inside.map((row) => row['_customerid_value'])).toEqual([made?.['contactid']])
  await rows.button('Open the new row').click()
  await expect(page.getByRole('heading', { name: 'Okafor' })).toBeVisible()
})

test('the parties of an e-mail are replaced by one PUT', async ({ page, dataverse }) => {
  const [email] = await dataverse.rows('emails?$select=subject&$top=1')
  const id = text(email?.['activityid'])
  const parties = `emails(${id})/email_activity_parties?$select=_partyid_value,participationtypemask`
  const before = await dataverse.rows(parties)
  const [contact] = await dataverse.rows('contacts?$select=fullname&$top=1&$orderby=fullname desc')
  const rows = new RowsPage(page)
  await rows.open('email', id, 'children:email_activity_parties')
  await page.getByRole('combobox', { name: 'As', exact: true }).click()
  await page.getByRole('option', { name: 'Cc', exact: true }).click()
  await rows.find('Add: contact', text(contact?.['fullname']), text(contact?.['fullname']))
  await expect(page.getByRole('list', { name: 'Parties' }).getByRole('listitem')).toHaveCount(before.length + 1)
  await page.getByRole('button', { name: 'Show the request' }).click()
  await rows.sendAs()
  const [sent] = await writes(dataverse)
  expect(sent?.line).toBe(`PUT /api/data/v9.2/emails(${id})/email_activity_parties`)
  expect(sent?.body).toMatchObject({
    value: expect.arrayContaining([{ 'partyid_contact@odata.bind': `contacts(${text(contact?.['contactid'])})`, participationtypemask: 3 }]),
  })
  const after = await dataverse.rows(parties)
  expect(after).toHaveLength(before.length + 1)
  await rows.undo.click()
  await rows.sendAs()
  const keys = (list: typeof before) => list.map((one) => `${String(one['_partyid_value'])} ${String(one['participationtypemask'])}`).toSorted()
  expect(keys(await dataverse.rows(parties))).toEqual(keys(before))
})

test('rows of a many-to-many are linked once; a lost answer is looked after and never sent again', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 502/)
  const [item] = await dataverse.rows('cso_workitems?$select=cso_name&$top=1')
  const id = text(item?.['cso_workitemid'])
  const linked = (await dataverse.rows(`cso_workitems(${id})/cso_workitem_skill?$select=cso_name`)).map((row) => row['cso_name'])
  const skillIds = new Map((await dataverse.rows('cso_skills?$select=cso_name')).map((row) => [text(row['cso_name']), text(row['cso_skillid'])]))
  const fresh = text([...skillIds.keys()].find((name) => !linked.includes(name)))
  const isLinked = async () => (await dataverse.rows(`cso_workitems(${id})/cso_workitem_skill?$select=cso_name`)).some((row) => row['cso_name'] === fresh)
  const rows = new RowsPage(page)
  await rows.open('cso_workitem', id, 'links1:cso_workitem_skill')
  await rows.button('Associate…').click()
  await rows.find(/Which row/, fresh, fresh)
  await dataverse.fail({ method: 'POST', path: '$ref', times: 1, outcome: { ...noAnswer, commit: true } })
  await rows.send.click()
  await expect(rows.request).toContainText('The answer was lost')
  await expect(rows.request).toContainText('Looked: it is so now.')
  expect(await isLinked()).toBe(true)
  expect((await writes(dataverse)).length).toBe(1)
  // Once more is nothing to send.
  await rows.button('Associate…').click()
  await rows.find(/Which row/, fresh, fresh)
  await expect(rows.request).toContainText('It is so already.')
  await rows.select(fresh)
  await rows.button('Disassociate').click()
  await dataverse.fail({ method: 'DELETE', path: '$ref', times: 1, outcome: noAnswer })
  await rows.send.click()
  await expect(rows.request).toContainText('Nothing is sent again meanwhile.')
  await expect(rows.request).toContainText('So far the change is not there; Dataverse may still be at work.')
  await expect(rows.request).toContainText(/Certain in 1\d\d seconds at the latest/)
  await expectAccessible(page)
  await rows.request.getByRole('button', { name: 'Stop looking' }).click()
  await expect(rows.request).toContainText('Look again before you send it once more.')
  expect(await isLinked()).toBe(true)
  await rows.request.getByRole('button', { name: 'Look again' }).click()
  await expect(rows.request).toContainText('So far the change is not there')
  // Dataverse was at work for a while.
  await dataverse.delete(`cso_workitems(${id})/cso_workitem_skill(${skillIds.get(fresh) ?? ''})/$ref`)
  await expect(rows.request).toContainText('Looked: it is so now.')
  expect(await isLinked()).toBe(false)
  expect((await writes(dataverse)).filter(({ line }) => line.startsWith('DELETE'))).toHaveLength(2)
})

test('a write on which the database gave up is looked at, and meanwhile the page says why that takes so long', async ({ page, dataverse, problems }) => {
  problems.allow(/400/)
  const { opportunity, other } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('opportunity', opportunity.id, customer)
  await rows.button('Change…').click()
  await rows.find(/Which row/, other.name, other.name)
  await dataverse.fail({ method: 'PATCH', path: 'opportunities', outcome: errorAnswer(400, '0x80040216', 'Generic SQL error.') })
  await rows.send.click()
  await expect(rows.request).toContainText('Dataverse answered that it failed, as it does when its database gives up. That does not tell whether the change was made.')
  await expect(rows.request).toContainText(/Certain in 1[0-5]\d seconds at the latest\./)
  await expectAccessible(page)
  await rows.button('Stop looking').click()
  await expect(rows.request).toContainText('Look again before you send it once more.')
  expect(await writes(dataverse)).toHaveLength(1)
})

test('a page that is loaded anew before the answer tells what was sent, and looks what came of it', async ({ page, dataverse, problems }) => {
  problems.allow(/ERR_|Failed to load resource/)
  const { opportunity, account, other } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('opportunity', opportunity.id, customer)
  await rows.button('Change…').click()
  await rows.find(/Which row/, other.name, other.name)
  const held = await holdAnswers(page, { method: 'PATCH', path: 'opportunities' })
  await rows.send.click()
  await expect(rows.request).toContainText('It is sent once. Waiting for the answer')
  await expect.poll(held.count).toBe(1)
  // Whoever closes the tab before it is certain is asked first.
  const reloading = page.reload()
  const asked = await page.waitForEvent('dialog')
  expect(asked.type()).toBe('beforeunload')
  await asked.accept()
  await reloading
  const left = page.getByRole('region', { name: 'This page was left before all requests had their end' })
  await expect(left).toContainText(`Set customerid of ${opportunity.name} to ${other.name}`)
  await expect(left).toContainText('Look before you send it once more.')
  await left.getByRole('button', { name: 'Show the request' }).click()
  await expect(left).toContainText(`"customerid_account@odata.bind"`)
  await expectAccessible(page)
  await left.getByRole('button', { name: 'Look what came of it' }).click()
  await expect(left.getByRole('listitem')).toContainText('the change is there')
  expect(await customerOf(dataverse, opportunity.id)).toBe(other.id)
  expect((await writes(dataverse)).length).toBe(1)
  // It is shown first, and forgotten then.
  await expect.poll(() => journalKeys(page)).toEqual([])
  await page.goto('/sample/rows')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rows')
  await expect(left).toHaveCount(0)

  // Whoever goes to another row while it is not certain finds it on the page, with the way back.
  await rows.open('opportunity', opportunity.id, customer)
  await rows.button('Change…').click()
  await rows.find(/Which row/, account.name, account.name)
  await dataverse.fail({ method: 'PATCH', path: 'opportunities', outcome: noAnswer })
  await rows.send.click()
  await expect(rows.request).toContainText('So far the change is not there')
  await new Shell(page).open('Tables')
  await new Shell(page).open('Rows')
  await expect(left).toContainText('When it was last looked at the change was not there')
  await left.getByRole('button', { name: 'Open the row' }).click()
  await expect(page.getByRole('heading', { name: opportunity.name, level: 2 })).toBeVisible()
  expect(await customerOf(dataverse, opportunity.id)).toBe(other.id)
})

test('a refusal names the privilege and the request; a row that is gone is said to be', async ({ page, dataverse, problems, request, origin }) => {
  problems.allow(/status of (403|404)/)
  const { opportunity, account } = await customers(dataverse)
  const rows = new RowsPage(page)
  await rows.open('account', account.id, children)
  await rows.select(opportunity.name)
  await dataverse.fail({
    method: 'DELETE',
    times: 1,
    outcome: {
      kind: 'answer',
      status: 403,
      headers: { 'Content-Type': 'application/json', REQ_ID: 'the-request' },
      body: JSON.stringify({ error: { code: '0x80040220', message: 'Principal user (Id=1) is missing prvAppendToAccount privilege' } }),
    },
  })
  await rows.button('Disassociate').click()
  await rows.send.click()
  await expect(rows.request).toContainText('You lack the privilege prvAppendToAccount')
  await expect(rows.request).toContainText('Request id the-request')
  expect(await customerOf(dataverse, opportunity.id)).toBe(account.id)
  // Anew, for the list is read again after a write, and may be so without the row that is deleted now.
  await rows.open('account', account.id, children)
  await rows.select(opportunity.name)
  await request.delete(`${origin}/api/data/v9.2/opportunities(${opportunity.id})`)
  await rows.button('Disassociate').click()
  await expect(rows.request).toContainText('A row is not there any more')
})

test('rows are found by name, GUID and address, kept in the address, and offered again', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 404/)
  const { opportunity, account } = await customers(dataverse)
  const rows = new RowsPage(page)
  await page.goto('/sample/tables')
  await new Shell(page).open('Rows')
  await rows.table.fill('account')
  await page.getByRole('option', { name: 'Account (account)' }).click()
  await rows.find('Find an account', account.name, account.name)
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible()
  const count = (await dataverse.rows(`accounts(${account.id})/${property}?$select=name`)).length
  await page.getByRole('searchbox', { name: 'Find a relationship' }).fill(property)
  await expect(page.getByRole('grid', { name: 'Relationships of the row' })).toContainText(`${count} row`)
  await page.goto('/sample/rows')
  const address = page.getByRole('textbox', { name: 'Or paste the address of a row' })
  await address.fill(opportunity.id)
  await expect(page.getByRole('main').getByText('Choose the table first.')).toBeVisible()
  await address.fill(`https://contoso.crm4.dynamics.com/api/data/v9.2/accounts(${account.id})`)
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible()
  const finder = rows.finder('Find an account')
  await finder.fill(`https://contoso.crm4.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=opportunity&id=%7B${opportunity.id.toUpperCase()}%7D`)
  await page.getByRole('option', { name: `The row ${opportunity.id}` }).click()
  await expect(page.getByRole('heading', { name: opportunity.name })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`table=opportunity&row=${opportunity.id}`))
  await rows.finder('Find an opportunity').fill('{00000000-0000-0000-0000-00000000abcd}')
  await page.getByRole('option', { name: /^The row/ }).click()
  await expect(page.getByRole('main').getByText('No opportunity has this id')).toBeVisible()
  await page.goto('/sample/rows')
  await expect(page.getByRole('region', { name: 'Recent rows' }).getByRole('button')).toHaveText([new RegExp(opportunity.name), new RegExp(account.name)])
})

test('a row leads to its impact; a table that only a lookup names is read without names', async ({ page, dataverse }) => {
  const [party] = await dataverse.rows('activityparties?$select=activitypartyid&$top=1')
  const id = text(party?.['activitypartyid'])
  const rows = new RowsPage(page)
  await rows.open('activityparty', id)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Unnamed')
  const { account } = await customers(dataverse)
  await rows.open('account', account.id)
  await rows.button('What happens when it is deleted?').click()
  await expect(page).toHaveURL(new RegExp(`/sample/impact\\?table=account&row=${account.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Impact')
})

test('a lookup that the system requires cannot be emptied, and says so before anything is sent', async ({ page, dataverse }) => {
  const [incident] = await dataverse.rows('incidents?$select=title,_customerid_value&$filter=customerid_account/accountid ne null&$top=1')
  const rows = new RowsPage(page)
  await rows.open('incident', text(incident?.['incidentid']), 'parent:incident_customer_accounts')
  await expect(rows.button('Change…')).toBeEnabled()
  await expect(rows.button('Clear')).toBeDisabled()
  await expect(rows.button('Clear')).toHaveAccessibleDescription(/is required by the system/)
  await rows.open('account', text(incident?.['_customerid_value']), 'children:incident_customer_accounts')
  await rows.select(text(incident?.['title']))
  await expect(rows.button('Open the row')).toBeEnabled()
  await expect(rows.button('Disassociate')).toBeDisabled()
  await expect(rows.button('Disassociate')).toHaveAccessibleDescription(/is required by the system/)
})

test('who leaves the page while a row is looked up is not taken back to it', async ({ page, dataverse }) => {
  const { account } = await customers(dataverse)
  const rows = new RowsPage(page)
  const shell = new Shell(page)
  await page.goto('/sample/rows?table=account')
  await rows.finder('Find an account').fill(account.id)
  const held = await holdAnswers(page, { method: 'GET', path: `accounts(${account.id})` })
  await page.getByRole('option', { name: `The row ${account.id}` }).click()
  await expect.poll(held.count).toBe(1)
  await shell.open('Tables')
  await expect(shell.heading).toHaveText('Tables')
  const answered = page.waitForResponse((response) => response.url().includes(`accounts(${account.id})`))
  held.release()
  await (await answered).finished()
  await shell.undo.hover()
  await expect(shell.heading).toHaveText('Tables')
  expect(new URL(page.url()).pathname).toBe('/sample/tables')
})
