import type { APIRequestContext } from '@playwright/test'
import * as z from 'zod'
import { expectAccessible } from './accessibility.ts'
import { holdAnswers } from './hold.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'

/** The rows that an answer to `$expand` holds under a navigation property. */
const related = (row: Readonly<Record<string, unknown>>, navigation: string) =>
  z.array(z.record(z.string(), z.unknown())).parse(row[navigation])

test('two tables: the way between them as queries that answer, and whether a delete of the one reaches the other', async ({ page, dataverse, origin }) => {
  await page.goto('/sample/tables/cso_program')
  await page.getByRole('button', { name: 'How it is related to…' }).click()
  const to = page.getByRole('combobox', { name: 'To table' })
  await to.fill('time ent')
  await page.getByRole('option', { name: 'Time Entry' }).click()
  await expect(page).toHaveURL(/from=cso_program&to=cso_timeentry/)
  const ways = page.getByRole('radiogroup', { name: 'How Program and Time Entry are related' }).getByRole('radio')
  await expect(ways.first()).toBeChecked()
  await expect(ways.first()).toHaveAccessibleName(/^Program one to many by cso_programid Project one to many by cso_projectid Time Entry$/)

  const fetch = await page.getByRole('region', { name: 'FetchXML' }).innerText()
  const listed = await dataverse.rows(`cso_programs?fetchXml=${encodeURIComponent(fetch)}`)
  expect(listed.length).toBeGreaterThan(0)
  expect(listed[0]).toHaveProperty(['cso_timeentry_2.cso_timeentryid'])
  const request = await page.getByRole('region', { name: 'Web API request with $expand' }).innerText()
  const trees = await dataverse.rows(request.replace(`GET ${origin}/api/data/v9.2/`, ''))
  const entries = trees.flatMap((tree) => related(tree, 'cso_program_project')).flatMap((project) => related(project, 'cso_project_timeentry'))
  expect(entries).toHaveLength(listed.length)

  const forth = page.getByRole('region', { name: 'Can a delete of Program reach Time Entry?' })
  await expect(forth).toContainText('Yes')
  await expect(forth.getByRole('listitem')).toHaveText([/^Program → Project .*cso_program_project/, /^Project → Time Entry .*Stops the delete.*cso_project_timeentry/])
  await page.getByRole('button', { name: 'Swap the tables' }).click()
  const back = page.getByRole('region', { name: 'Can a delete of Time Entry reach Program?' })
  await expect(back).toContainText('No')
  await expect(back).toContainText('no chain of cascades leads to Program')

  await page.getByRole('button', { name: 'Show on the graph' }).click()
  await expect(page.getByRole('button', { name: /^Project table/ })).toBeVisible()
})

test('a table of users is reached only when hubs are asked for, and a nested many-to-many is said not to be possible', async ({ page }) => {
  await page.goto('/sample/impact/paths?from=cso_timeentry&to=account')
  const ways = page.getByRole('radio')
  await expect(ways.first()).toBeVisible()
  const nameOf = async () => (await ways.evaluateAll((all) => all.map((one) => one.parentElement?.textContent ?? ''))).join('\n')
  expect(await nameOf()).not.toContain('User')
  await page.getByRole('switch', { name: /Through users/ }).click()
  await page.getByRole('button', { name: /^Show all/ }).click()
  await expect.poll(nameOf).toContain('User')
  await page.goto('/sample/impact/paths?from=account&to=competitor&path=%5B%22opportunity%22%5D&by=%5B%22opportunitycompetitors_association%22%5D')
  await expect(page.getByRole('main').getByText('Dataverse does not nest many-to-many relationships in $expand')).toBeVisible()
  await expect(page.getByRole('region', { name: 'FetchXML' })).toContainText('intersect="true"')
})

const contacts = 'contact_customer_accounts'

/** Shares an account that has contacts with somebody, as a colleague does. Its contacts come to be shared along. */
async function shareAnAccount(request: APIRequestContext, api: string, account: unknown, user: unknown): Promise<void> {
  const response = await request.post(`${api}/GrantAccess`, {
    data: {
      Target: { '@odata.id': `accounts(${String(account)})` },
      PrincipalAccess: { AccessMask: 'ReadAccess', Principal: { '@odata.id': `systemusers(${String(user)})` } },
    },
  })
  expect(response.ok()).toBe(true)
}

test('shares that cannot be read are told with their cause, and read when asked again', async ({ page, dataverse, problems }) => {
  problems.allow(/500/)
  await dataverse.fail({ path: 'principalobjectaccess', times: 100, outcome: { kind: 'answer', status: 500, headers: {}, body: '' } })
  await page.goto('/sample/impact/access')
  const failure = page.getByRole('main').getByText(/^Inherited shares could not be read\. Dataverse is not available: /)
  await expect(failure).toBeVisible()
  await expectAccessible(page)
  await dataverse.recover()
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(failure).toHaveCount(0)
  await expect(page.getByRole('row', { name: /^account_parent_account / })).toContainText(/0\s*On/)
})

test('cascading is switched off, its clean-up fails, and is run again to its end over a reload', async ({ page, dataverse, request, origin }) => {
  const shell = new Shell(page)
  const changes = new ChangesPage(page)
  const [contact] = await dataverse.rows('contacts?$select=contactid,_parentcustomerid_value&$filter=parentcustomerid_account/accountid ne null&$top=1')
  const [user] = await dataverse.rows('systemusers?$select=systemuserid&$filter=isdisabled eq false&$orderby=fullname desc&$top=1')
  await shareAnAccount(request, `${origin}/api/data/v9.2`, contact?.['_parentcustomerid_value'], user?.['systemuserid'])
  const inherited = () =>
    dataverse.rows(`principalobjectaccessset?$filter=objectid eq ${String(contact?.['contactid'])} and principalid eq ${String(user?.['systemuserid'])} and inheritedaccessrightsmask gt 0`)
  expect(await inherited()).toHaveLength(1)

  await page.goto('/sample/impact/access')
  // One line until there is something to follow, and then open whatever was chosen before.
  await expect(page.getByRole('main').getByText('No job has run yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Show the clean-up' }).click()
  await expect(page.getByRole('main').getByText('There is none.')).toBeVisible()
  await page.getByRole('button', { name: 'Hide the clean-up' }).click()
  await page.getByRole('rowheader', { name: contacts, exact: true }).click()
  await page.getByRole('button', { name: 'Switch cascading off' }).click()
  await expect(shell.changesButton(2)).toBeVisible()
  const card = page.getByRole('region', { name: contacts, exact: true })
  await expect(card).toContainText('only staged')
  await expect(card.getByRole('button', { name: 'Run the clean-up' })).toBeDisabled()
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Switching Share and Reparent off takes nothing back')

  await dataverse.fail({ method: 'PUT', outcome: { kind: 'fail jobs' } })
  await shell.chooseSolution('Contoso Projects')
  await card.getByRole('button', { name: 'Go to the changes' }).click()
  const review = changes.changesOf(contacts)
  await expect(review).toContainText('Switching Share and Reparent off takes nothing back')
  await expect(review.getByRole('button', { name: 'Clean-up of inherited access' })).toBeVisible()
  await changes.apply.click()
  await expect(changes.main).toContainText('1 relationship changed')
  await dataverse.hastenJobs()
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Share: 'NoCascade', Reparent: 'NoCascade' })

  await page.goto('/sample/impact/access')
  await expect(page.getByRole('list', { name: 'Newest clean-up jobs of the environment' })).toContainText('Failed')
  expect(await inherited()).toHaveLength(1)
  await expect(card.getByRole('region', { name: 'The request' })).toContainText(`"RelationshipSchema": "${contacts}"`)
  await card.getByRole('button', { name: 'Run the clean-up' }).click()
  await expect(card).toContainText('Waiting for the platform')
  await dataverse.hastenJobs()
  await page.reload()
  await expect(card).toContainText('Done: what was inherited over it has been taken back')
  expect(await inherited()).toEqual([])
  const sent = (await dataverse.requests()).filter(({ path }) => path.includes('CreateAsyncJobToRevokeInheritedAccess'))
  expect(sent.map(({ body }) => body)).toEqual([JSON.stringify({ RelationshipSchema: contacts })])
})

test('a clean-up that fails says what to do, and one whose request got no answer is not sent again by itself', async ({ page, dataverse, problems }) => {
  problems.allow(/Failed to load resource/)
  const relationship = 'account_primary_contact'
  await dataverse.fail({ path: 'CreateAsyncJobToRevokeInheritedAccess', outcome: { kind: 'fail jobs' } })
  await page.goto(`/sample/impact/access?clean=${relationship}`)
  const card = page.getByRole('region', { name: relationship, exact: true })
  await card.getByRole('button', { name: 'Run the clean-up' }).click()
  await expect(card).toContainText('Waiting for the platform')
  await dataverse.hastenJobs()
  await expect(card).toContainText('Failed: what was inherited is still there')
  await expect(card).toContainText('What to do now')
  await expect(card.getByRole('region', { name: 'The last resort' })).toContainText('ResetInheritedAccess')

  // A gateway's answer tells nothing of what became of the request.
  const gateway = { kind: 'answer', status: 502, headers: { 'Content-Type': 'text/html' }, body: '<p>Bad gateway</p>' } as const
  await dataverse.fail({ path: 'CreateAsyncJobToRevokeInheritedAccess', outcome: gateway })
  await card.getByRole('button', { name: 'Run it again' }).click()
  await expect(card).toContainText('nobody knows whether the request arrived')
  await page.reload()
  await expect(card).toContainText('no new job has appeared so far')
  const sent = (await dataverse.requests()).filter(({ path }) => path.includes('CreateAsyncJobToRevokeInheritedAccess'))
  expect(sent).toHaveLength(2)
})

test('a clean-up whose job is gone says so, is looked for no longer, and can be taken off the list', async ({ page, dataverse, request, origin }) => {
  const relationship = 'account_primary_contact'
  await page.clock.install()
  await page.goto(`/sample/impact/access?clean=${relationship}`)
  const card = page.getByRole('region', { name: relationship, exact: true })
  const remove = card.getByRole('button', { name: 'Remove from this list' })
  // Before the page has seen it: the platform would get to the job within seconds.
  const held = await holdAnswers(page, { method: 'POST', path: 'CreateAsyncJobToRevokeInheritedAccess' })
  await card.getByRole('button', { name: 'Run the clean-up' }).click()
  await expect.poll(held.count).toBe(1)
  const [job] = await dataverse.rows("asyncoperations?$select=asyncoperationid&$filter=name eq 'RevokeInheritedAccess'")
  expect((await request.delete(`${origin}/api/data/v9.2/asyncoperations(${String(job?.['asyncoperationid'])})`)).status()).toBe(204)
  held.release()
  await expect(card).toContainText('Its job has not appeared yet')
  await expect(remove).toHaveCount(0)

  await page.clock.fastForward('01:10')
  await expect(card).toContainText('its job cannot be found')
  await expect(card).toContainText('It is not looked for any more')
  const looks = async () => (await dataverse.requests()).filter(({ path }) => path.includes('asyncoperations')).length
  const before = await looks()
  await page.clock.fastForward('00:30')
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect.poll(looks).toBe(before + 1)
  await page.reload()
  await expect(card.getByRole('button', { name: 'Run it again' })).toBeEnabled()
  await remove.click()
  await expect(card).toHaveCount(0)
  expect((await dataverse.requests()).filter(({ path }) => path.includes('CreateAsyncJobToRevokeInheritedAccess'))).toHaveLength(1)
})
