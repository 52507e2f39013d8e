import { expectAccessible } from './accessibility.ts'
import { errorAnswer, lackedPrivilege } from './answers.ts'
import type { Dataverse } from './dataverse.ts'
import { holdAnswers } from './hold.ts'
import { journalKeys } from './journal.ts'
import { RolesPage } from './pages/rolesPage.ts'
import { expect, test } from './test.ts'

const api = '/api/data/v9.2'

/** What was written since the test began, as the server saw it. */
const writes = async (dataverse: Dataverse) =>
  (await dataverse.requests())
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body, headers, status }) => ({ method, path: path.replace(`${api}/`, ''), body, match: headers['If-Match'], status }))

async function roleId(dataverse: Dataverse, set: 'relationshiproles' | 'connectionroles', name: string): Promise<string> {
  const [row] = await dataverse.rows(`${set}?$select=name&$filter=name eq '${name}'`)
  return String(row?.[set === 'relationshiproles' ? 'relationshiproleid' : 'connectionroleid'])
}

const mapsOf = async (dataverse: Dataverse, role: string) =>
  (await dataverse.rows(`relationshiprolemaps?$filter=_relationshiproleid_value eq ${role}`)).map(
    (row) => `${String(row['primaryobjecttypecode'])} ${String(row['associateobjecttypecode'])}`,
  )

/** What was deleted, or is not there yet, is looked for all the same. */
const gone = /status of 404/

/** The next such request is refused for want of a privilege. */
function lacking(method: 'POST', path: string, privilege: string) {
  const message = `Principal user (Id=1, type=8), is missing ${privilege} privilege (Id=2) on OTC=4501`
  return { method, path, outcome: lackedPrivilege(message) }
}

test('cells of a role map are ticked, moved, cleared and taken back, each by its request', async ({ page, dataverse, problems }) => {
  problems.allow(gone)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'relationshiproles', 'Competitor')
  await roles.open()
  await roles.choose('Competitor')

  // By keyboard: the matrix is one stop, its cells are reached by arrows.
  await roles.cell('Account to Account').focus()
  await page.keyboard.press('ArrowRight')
  await expect(roles.cell('Account to Contact')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(roles.cell('Account to Contact')).toBeChecked()
  await expect.poll(() => mapsOf(dataverse, role)).toEqual(['account contact'])

  await roles.button('Details of Account to Contact').click()
  const details = page.getByRole('region', { name: 'Role map: Account to Contact' })
  await expect(details).toContainText('modifiedonbehalfbyyominame')
  await expect(details).toContainText('Created by: phonetic name (createdbyyominame)Maren Holm')
  await details.getByRole('combobox', { name: 'Associated table' }).fill('opportunity')
  await page.getByRole('option', { name: 'Opportunity (opportunity)' }).click()
  await details.getByRole('button', { name: 'Save the map' }).click()
  await expect(roles.cell('Account to Opportunity')).toBeChecked()
  await expect(roles.cell('Account to Contact')).not.toBeChecked()
  expect(await mapsOf(dataverse, role)).toEqual(['account opportunity'])

  // Whoever closes the tab before the answer is there is asked first.
  const deletion = await holdAnswers(page, { method: 'DELETE', path: 'relationshiprolemaps' })
  await roles.cell('Account to Opportunity').click()
  await expect.poll(deletion.count).toBe(1)
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })])
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()
  expect(await mapsOf(dataverse, role)).toEqual([])
  deletion.release()
  await expect(roles.cell('Account to Opportunity')).toBeEnabled()
  await expect(roles.cell('Account to Opportunity')).not.toBeChecked()

  await roles.button('From Contact: all at once').click()
  await page.getByRole('menuitem', { name: 'Allow from Contact to all (3 requests)' }).click()
  await expect(roles.cell('Contact to Opportunity')).toBeChecked()
  await expect.poll(() => mapsOf(dataverse, role)).toHaveLength(3)

  await roles.log.getByRole('button', { name: 'What was sent' }).click()
  await roles.log.getByRole('button', { name: 'Undo: Stop allowing “Competitor” from Account to Opportunity' }).click()
  await expect(roles.cell('Account to Opportunity')).toBeChecked()
  await expect.poll(async () => new Set(await mapsOf(dataverse, role))).toEqual(new Set(['account opportunity', 'contact account', 'contact contact', 'contact opportunity']))

  const sent = await writes(dataverse)
  expect(sent.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 204', 'PATCH 204', 'DELETE 204', 'POST 204', 'POST 204', 'POST 204', 'POST 204'])
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
    primaryobjecttypecode: 'account',
    associateobjecttypecode: 'contact',
    'relationshiproleid@odata.bind': `/relationshiproles(${role})`,
  })
  expect(sent[1]).toMatchObject({ body: '{"associateobjecttypecode":"opportunity"}', match: expect.stringMatching(/^W\/"\d+"$/) })
  expect(sent[2]?.match).toMatch(/^W\/"\d+"$/)
})

test('a role is created, renamed, deactivated and deleted with its maps', async ({ page, dataverse, problems }) => {
  problems.allow(/403/)
  problems.allow(gone)
  const roles = new RolesPage(page)
  await roles.open()
  await roles.newRole.click()
  const form = page.getByRole('alertdialog')
  await form.getByRole('textbox', { name: 'Name' }).fill('Referee')
  await form.getByRole('textbox', { name: 'Description' }).fill('Speaks well of us.')
  await form.getByRole('button', { name: 'Show the request' }).click()
  await expect(form.getByRole('region')).toContainText('"name": "Referee"')
  await dataverse.fail(lacking('POST', 'relationshiproles', 'prvCreateRelationshipRole'))
  await form.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(form).toContainText('You lack the privilege prvCreateRelationshipRole.')
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('Speaks well of us.')
  await form.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Referee' })).toBeVisible()
  await roles.cell('Contact to Opportunity').click()
  await expect(roles.cell('Contact to Opportunity')).toBeChecked()

  await roles.button('Edit…').click()
  await form.getByRole('textbox', { name: 'Name' }).fill('Witness')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Witness' })).toBeVisible()
  await roles.button('Deactivate').click()
  await expect(roles.row('Witness')).toContainText('Inactive')
  const [held] = await dataverse.rows("relationshiproles?$filter=name eq 'Witness'")
  expect(held).toMatchObject({ description: 'Speaks well of us.', statecode: 1, statuscode: 2 })

  await roles.button('Delete…').click()
  await expect(form).toContainText('1 role map is deleted with it.')
  await expect(form).toContainText('cannot come back with its id')
  await expect(form.getByRole('button', { name: 'Delete the role', exact: true })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Type Witness to confirm' }).fill('Witness')
  await form.getByRole('button', { name: 'Delete the role', exact: true }).click()
  // Shown once the role is gone. That its row is not there says nothing: no row can be found behind a dialog that closes.
  await expect(roles.main).toContainText('Choose a role')
  await expect(roles.row('Witness')).toHaveCount(0)
  expect(await dataverse.statusOf(`relationshiproles(${String(held?.['relationshiproleid'])})`)).toBe(404)
  expect(await mapsOf(dataverse, String(held?.['relationshiproleid']))).toEqual([])
})

test('maps that repeat others are found and deleted', async ({ page, dataverse, problems }) => {
  problems.allow(gone)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'relationshiproles', 'Supplier')
  const again = { primaryobjecttypecode: 'account', associateobjecttypecode: 'contact', 'relationshiproleid@odata.bind': `/relationshiproles(${role})` }
  for (let times = 0; times < 2; times += 1) await page.request.post(`${api}/relationshiprolemaps`, { data: again })
  expect(await mapsOf(dataverse, role)).toHaveLength(8)
  await roles.open()
  await expect(roles.main).toContainText('2 role maps only repeat what an older one says')
  await roles.button('Delete the 2 duplicates').click()
  await expect(roles.main).not.toContainText('only repeat')
  const held = await mapsOf(dataverse, role)
  expect(held).toHaveLength(6)
  expect(new Set(held).size).toBe(6)
})

test('a duplicate whose older map a colleague has deleted meanwhile stays, and the page says so', async ({ page, dataverse, problems }) => {
  problems.allow(gone)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'relationshiproles', 'Competitor')
  const add = async (primary: string) => {
    const data = { primaryobjecttypecode: primary, associateobjecttypecode: 'contact', 'relationshiproleid@odata.bind': `/relationshiproles(${role})` }
    expect((await page.request.post(`${api}/relationshiprolemaps`, { data })).ok()).toBe(true)
  }
  for (const primary of ['account', 'account', 'contact', 'contact']) await add(primary)
  await roles.open()
  await expect(roles.main).toContainText('2 role maps only repeat what an older one says')
  // The colleague deletes the one of the two that would have stayed.
  const accounts = await dataverse.rows(`relationshiprolemaps?$select=createdon&$filter=_relationshiproleid_value eq ${role} and primaryobjecttypecode eq 'account'`)
  const ids = accounts.map((row) => ({ id: String(row['relationshiprolemapid']), on: String(row['createdon']) }))
  const [older] = ids.toSorted((one, other) => (`${one.on} ${one.id}` < `${other.on} ${other.id}` ? -1 : 1))
  expect(await dataverse.delete(`relationshiprolemaps(${older?.id ?? ''})`)).toBe(204)
  const before = (await writes(dataverse)).length
  await roles.button('Delete the 2 duplicates').click()
  await expect(roles.main).toContainText('1 of 2 was not done.')
  await expect(roles.main).toContainText('it is not needed any more: somebody has changed them meanwhile. So it was not sent.')
  await expect(roles.main).not.toContainText('only repeat')
  expect((await mapsOf(dataverse, role)).toSorted()).toEqual(['account contact', 'contact contact'])
  expect((await writes(dataverse)).slice(before).map(({ method, status }) => `${method} ${status}`)).toEqual(['DELETE 204'])
})

test('a colleague’s change is a conflict, a missing privilege is named, a lost answer is settled', async ({ page, dataverse, problems }) => {
  problems.allow(/412|403|502/)
  problems.allow(gone)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'relationshiproles', 'Adviser')
  await roles.open()
  await roles.choose('Adviser')
  const answer = await page.request.patch(`${api}/relationshiproles(${role})`, { data: { description: 'A colleague’s words.' } })
  expect(answer.ok()).toBe(true)
  await roles.button('Deactivate').click()
  await expect(roles.main).toContainText('Somebody else has changed it meanwhile. Nothing was overwritten')
  expect((await dataverse.rows(`relationshiproles?$filter=relationshiproleid eq ${role}`))[0]).toMatchObject({ statecode: 0, description: 'A colleague’s words.' })
  await expect(roles.main).toContainText('A colleague’s words.')

  await dataverse.fail(lacking('POST', 'relationshiprolemaps', 'prvCreateRelationshipRole'))
  await page.getByRole('combobox', { name: 'Add a primary table' }).fill('lead')
  await page.getByRole('option', { name: 'Lead (lead)' }).click()
  // It stays for another role, although no map names it yet.
  await roles.choose('Supplier')
  await expect(roles.cell('Lead to Account')).toBeVisible()
  await roles.choose('Adviser')
  await roles.cell('Lead to Account').click()
  await expect(roles.main).toContainText('You lack the privilege prvCreateRelationshipRole.')
  await expect(roles.cell('Lead to Account')).not.toBeChecked()

  await dataverse.fail({ method: 'POST', path: 'relationshiprolemaps', outcome: { kind: 'answer', status: 502, commit: true, headers: { 'Content-Type': 'text/html' } } })
  await roles.cell('Lead to Contact').click()
  await expect(roles.cell('Lead to Contact')).toBeChecked()
  await expect.poll(async () => (await mapsOf(dataverse, role)).filter((map) => map === 'lead contact')).toHaveLength(1)
  expect((await writes(dataverse)).filter(({ method, body }) => method === 'POST' && body?.includes('"contact"') === true)).toHaveLength(1)
})

test('a write on which the database gave up is looked at, and meanwhile the page says why that takes so long', async ({ page, dataverse, problems }) => {
  problems.allow(/400/)
  problems.allow(gone)
  const roles = new RolesPage(page)
  await roles.open()
  await roles.choose('Competitor')
  await dataverse.fail({ method: 'POST', path: 'relationshiprolemaps', outcome: errorAnswer(400, '0x80040216', 'Generic SQL error.') })
  await roles.cell('Contact to Contact').click()
  await expect(roles.main).toContainText('Dataverse answered that it failed, as it does when its database gives up. That does not tell whether the change was made.')
  await expect(roles.main).toContainText(/Certain in 1[0-5]\d seconds at the latest\./)
  await expectAccessible(page)
  await roles.button('Cancel').click()
  await expect(roles.main).toContainText('Look again before you send it once more.')
})

test('what was typed is not lost over a colleague’s change: the present values are loaded beside it', async ({ page, dataverse, problems }) => {
  problems.allow(/412/)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'connectionroles', 'Friend')
  await roles.open('connection')
  await roles.choose('Friend')
  await roles.button('Edit…').click()
  const form = page.getByRole('alertdialog')
  await form.getByRole('textbox', { name: 'Name' }).fill('Close friend')
  const theirs = await page.request.patch(`${api}/connectionroles(${role})`, { data: { name: 'Companion', description: 'A colleague’s words.' } })
  expect(theirs.ok()).toBe(true)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toContainText('Somebody else has changed it meanwhile. Nothing was overwritten')
  await form.getByRole('button', { name: 'Load the present values' }).click()
  await expect(form).toContainText('What you typed is kept.')
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Close friend')
  await expect(form).toContainText('Now on the server: Companion')
  // What was left alone is as the colleague made it.
  await expect(form.getByRole('textbox', { name: 'Description' })).toHaveValue('A colleague’s words.')
  await expectAccessible(page)
  const [held] = await dataverse.rows(`connectionroles?$filter=connectionroleid eq ${role}`)
  expect(held).toMatchObject({ name: 'Companion', description: 'A colleague’s words.' })
  await form.getByRole('button', { name: 'Take what is on the server: Name' }).click()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Companion')
  await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Name' }).fill('Close friend')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Close friend' })).toBeVisible()
  expect((await dataverse.rows(`connectionroles?$filter=connectionroleid eq ${role}`))[0]).toMatchObject({ name: 'Close friend', description: 'A colleague’s words.' })
  const sent = (await writes(dataverse)).filter(({ match }) => match !== undefined)
  expect(sent.map(({ body, status }) => ({ body, status }))).toEqual([
    { body: '{"name":"Close friend"}', status: 412 },
    { body: '{"name":"Close friend"}', status: 204 },
  ])
})

test('a page that is loaded anew while maps are sent tells of all of them, and looks what came of the one under way', async ({ page, dataverse, problems }) => {
  problems.allow(/ERR_|Failed to load resource/)
  const roles = new RolesPage(page)
  const role = await roleId(dataverse, 'relationshiproles', 'Competitor')
  await roles.open()
  await roles.choose('Competitor')
  const held = await holdAnswers(page, { method: 'POST', path: 'relationshiprolemaps', skip: 1 })
  await roles.button('From Contact: all at once').click()
  await page.getByRole('menuitem', { name: 'Allow from Contact to all (3 requests)' }).click()
  await expect(page.getByRole('main').getByText('1 of 3 sent')).toBeVisible()
  await expect.poll(held.count).toBe(1)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  const left = page.getByRole('region', { name: 'This page was left before all requests had their end' })
  await expect(left).toContainText('3 requests: 1 done, 1 not certain, 1 not done. Nothing is sent again by itself.')
  await expect(left.getByRole('listitem')).toHaveText([/^Done/, /^Unknown.*The page was closed or loaded anew before an answer came/, /^Not sent.*before it was sent/])
  await expectAccessible(page)
  const sent = (await writes(dataverse)).length
  await left.getByRole('button', { name: 'Look what came of it' }).click()
  await expect(left).toContainText('3 requests: 2 done, 1 not done.')
  await expect(roles.cell('Contact to Contact')).toBeChecked()
  expect((await mapsOf(dataverse, role)).toSorted()).toEqual(['contact account', 'contact contact'])
  expect((await writes(dataverse)).length).toBe(sent)
  // Once it was told of it is forgotten.
  await left.getByRole('button', { name: 'Dismiss' }).click()
  await expect.poll(() => journalKeys(page)).toEqual([])
  await page.reload()
  await expect(roles.cell('Contact to Contact')).toBeChecked()
  await expect(left).toHaveCount(0)
})

test('another tab takes nothing for left that this one still sends; what cannot be read is set aside', async ({ page, context, dataverse }) => {
  const roles = new RolesPage(page)
  await roles.open()
  await roles.choose('Competitor')
  const held = await holdAnswers(page, { method: 'POST', path: 'relationshiprolemaps' })
  await roles.cell('Contact to Contact').click()
  await expect.poll(held.count).toBe(1)
  const other = new RolesPage(await context.newPage())
  await other.open()
  await other.choose('Competitor')
  await expect(other.main).not.toContainText('This page was left')
  held.release()
  await expect(roles.cell('Contact to Contact')).toBeEnabled()
  await expect(roles.cell('Contact to Contact')).toBeChecked()

  const organization = await dataverse.organizationId()
  await other.page.evaluate(
    async (id) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kinship.journal')
        opening.addEventListener('error', () => reject(new Error('no database')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('entries', 'readwrite')
          transaction.objectStore('entries').put({ type: 'row', subject: { type: 'role' } }, `${id}/row/1/000000`)
          // Nobody knows what this one was about.
          transaction.objectStore('entries').put({ type: 'row' }, `${id}/row/1/000001`)
          transaction.addEventListener('complete', () => resolve())
        })
      }),
    organization,
  )
  // Each page tells of its own.
  const rows = await context.newPage()
  await rows.goto('/sample/rows')
  for (const [tab, id] of [[other.page, '000000'], [rows, '000001']] as const) {
    await tab.reload()
    const main = tab.getByRole('main')
    await expect(main).toContainText('1 note of requests that an earlier page sent cannot be read')
    await expect(main).toContainText(`/row/1/${id}`)
    await main.getByRole('button', { name: 'Set aside' }).click()
    await expect(main).not.toContainText('cannot be read')
  }
})

test('pairs of one side are shown and completed; tables of a connection role are ticked after a warning', async ({ page, dataverse }) => {
  const roles = new RolesPage(page)
  const [referral, referred] = await Promise.all([roleId(dataverse, 'connectionroles', 'Referral'), roleId(dataverse, 'connectionroles', 'Referred by')])
  await page.request.post(`${api}/connectionroles`, { data: { name: 'Brought along', category: 5, ismanaged: true } })
  await roles.open('connection')
  await roles.choose('Brought along')
  await expect(roles.button('Delete…')).toBeDisabled()
  await expect(roles.main).toContainText('2 pairs are one-sided')
  await expect(roles.main).toContainText('Not used by anything')
  await roles.choose('Referral')
  await roles.button('Complete the pair with Referred by').click()
  await expect(roles.main).toContainText('1 pair is one-sided')
  const back = await dataverse.rows(`connectionroleassociations?$filter=connectionroleid eq ${referred} and associatedconnectionroleid eq ${referral}`)
  expect(back).toHaveLength(1)

  await roles.choose('Friend')
  await expect(roles.main).toContainText('It names no table, so it may be used with every table')
  const review = page.getByRole('alertdialog')
  await roles.button('Tables: all at once').click()
  await page.getByRole('menuitem', { name: /^Allow with all/ }).click()
  await expect(review).toContainText('Until now the role may be used with every table.')
  await review.getByRole('button', { name: 'Cancel' }).click()
  await roles.cell('Contact').click()
  await expect(review).toContainText('From then on it may be used with Contact alone.')
  await expect(review.getByRole('region')).toContainText('"associatedobjecttypecode": "contact"')
  await review.getByRole('button', { name: 'Send' }).click()
  // It shows what it will be while it is sent.
  await expect(roles.cell('Contact')).toBeEnabled()
  await expect(roles.cell('Contact')).toBeChecked()
  const friend = await roleId(dataverse, 'connectionroles', 'Friend')
  expect(await dataverse.rows(`connectionroleobjecttypecodes?$filter=_connectionroleid_value eq ${friend}`)).toMatchObject([{ associatedobjecttypecode: 'contact' }])
  expect((await writes(dataverse)).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST connectionroles',
    `POST connectionroles(${referred})/connectionroleassociation_association/$ref`,
    'POST connectionroleobjecttypecodes',
  ])
})

test('an environment without role maps says so and shows connection roles', async ({ page, serve }) => {
  const { origin } = await serve({ KINSHIP_LEGACY_ROLES: 'off' })
  await page.goto(`${origin}/sample/roles`)
  await expect(page.getByRole('main')).toContainText('This environment no longer has relationship roles')
  await expect(page.getByRole('grid', { name: 'Connection roles' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 640 } })

    test('roles have no axe violation', async ({ page, dataverse }) => {
      const role = await roleId(dataverse, 'relationshiproles', 'Supplier')
      const [map] = await dataverse.rows(`relationshiprolemaps?$filter=_relationshiproleid_value eq ${role}`)
      await page.goto(`/sample/roles?role=${role}&roleMap=${String(map?.['relationshiprolemapid'])}`)
      await expect(page.getByText('versionnumber')).toBeVisible()
      await expectAccessible(page)
      await page.goto(`/sample/roles?kind=connection&role=${await roleId(dataverse, 'connectionroles', 'Referral')}`)
      await expect(page.getByRole('heading', { name: 'Matching roles' })).toBeVisible()
      await page.getByRole('button', { name: 'Edit…' }).click()
      await expect(page.getByRole('combobox', { name: 'Category' })).toBeVisible()
      await expectAccessible(page)
    })
  })
}
