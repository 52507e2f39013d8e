import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { jsonAnswer } from './answers.ts'
import type { Dataverse } from './dataverse.ts'
import { ChangesPage } from './pages/changesPage.ts'
import { DeletionDialog } from './pages/deletionDialog.ts'
import { LinksPage } from './pages/linksPage.ts'
import { RelationshipPanel } from './pages/relationshipPanel.ts'
import { RowsPage } from './pages/rowsPage.ts'
import { Shell } from './pages/shell.ts'
import { SignInPage } from './pages/signInPage.ts'
import { expect, test } from './signIn/test.ts'
import { addressOf, apply, contacts, openAs, organization } from './signIn/work.ts'

const elsewhere = '99999999-0000-4000-8000-000000000009'

/** Somebody else answers at the address from now on. */
const answerAsAnother = (dataverse: Dataverse): Promise<void> =>
  dataverse.fail({
    path: 'WhoAmI',
    times: 20,
    outcome: jsonAnswer(200, { BusinessUnitId: elsewhere, UserId: elsewhere, OrganizationId: elsewhere }),
  })

async function expectReadOnly(page: Page, dataverse: Dataverse): Promise<void> {
  const panel = new RelationshipPanel(page)
  for (const button of [new DeletionDialog(page).opener, panel.region.getByRole('button', { name: 'Add to solution' })]) {
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription('This environment is open read-only.')
  }
  await expect(panel.behaviour('Assign')).toBeDisabled()
  await expect(panel.typeOfBehaviour).toBeDisabled()
  await new Shell(page).open('Changes')
  const changes = new ChangesPage(page)
  for (const button of [changes.apply, changes.publish]) await expect(button).toBeDisabled()
  expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Cascade' })
}

test('who may not customize finds everything read-only, and which privileges are missing', async ({ page, dataverse }) => {
  await openAs(page, 'petra')
  const main = page.getByRole('main')
  await expect(main).toContainText('do not include prvWriteRelationship, prvPublishCustomization')
  await expectReadOnly(page, dataverse)
  await expectAccessible(page)
  const asked = (await dataverse.requests()).filter(({ path }) => path.includes('RetrieveUserPrivileges'))
  expect(asked).toHaveLength(1)
})

/** An unlinked pair of a many-to-many, checked on the page that links many; answers the button that would link it. */
async function checkPair(page: Page, dataverse: Dataverse) {
  const items = await dataverse.rows('cso_workitems?$select=cso_workitemid&$top=1')
  const item = String(items[0]?.['cso_workitemid'])
  const linked = (await dataverse.rows(`cso_workitems(${item})/cso_workitem_skill?$select=cso_skillid`)).map((row) => row['cso_skillid'])
  const skill = (await dataverse.rows('cso_skills?$select=cso_skillid')).map((row) => row['cso_skillid']).find((id) => !linked.includes(id))
  await page.goto(`/${organization}/links?link=cso_workitem_skill`)
  const links = new LinksPage(page)
  await links.lines.fill(`${item}\t${String(skill)}`)
  await links.check()
  const isLinked = async () => (await dataverse.rows(`cso_workitems(${item})/cso_workitem_skill?$select=cso_skillid`)).some((row) => row['cso_skillid'] === skill)
  return { button: links.button('Link 1 pair'), failed: links.count('Failed', '1'), isLinked }
}

const account = 'rows?table=account&row=83c1547b-7f4c-424d-94ac-6ed6a1f1e1dd&end=children:opportunity_customer_accounts'

test('who may not customize may still try to link rows: the server decides, by other privileges', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 403/)
  await openAs(page, 'petra')
  await page.goto(`/${organization}/${account}`)
  await expect(new RowsPage(page).button('Associate…')).toBeEnabled()
  const pair = await checkPair(page, dataverse)
  await pair.button.click()
  await expect(pair.failed).toBeVisible()
  await expect(page.getByRole('main').getByText(/^You lack the privilege prvAppendcso_WorkItem: every line/)).toBeVisible()
  await expect(page.getByRole('main').getByText('then send the rest')).toHaveCount(0)
  expect((await dataverse.requests()).filter(({ path }) => path.endsWith('/$batch'))).toHaveLength(1)
  expect(await pair.isLinked()).toBe(false)
})

test('an environment that is opened read-only stays so, until it is opened for changes', async ({ page, dataverse }) => {
  const signIn = new SignInPage(page)
  const panel = new RelationshipPanel(page)
  await page.goto('/environments')
  await signIn.signInAs('samir')
  await page.getByRole('switch', { name: 'Open read-only' }).click()
  await signIn.environment('Contoso').click()
  await expect(page.getByRole('main')).toContainText('You opened this environment read-only')
  await page.goto(addressOf(contacts))
  await expectReadOnly(page, dataverse)
  await page.goto(`/${organization}/${account}`)
  const associate = new RowsPage(page).button('Associate…')
  await expect(associate).toBeDisabled()
  await expect(associate).toHaveAccessibleDescription('The environment is open read-only: nothing can be changed.')
  const pair = await checkPair(page, dataverse)
  await expect(pair.button).toBeDisabled()
  await expect(page.getByRole('main')).toContainText('This environment is open read-only: rows can be checked, but not linked.')
  expect(await pair.isLinked()).toBe(false)

  await page.goto(addressOf(contacts))
  await page.getByRole('button', { name: 'Open it for changes' }).click()
  await expect(page.getByRole('list', { name: 'Recent' })).toContainText('Read-only')
  await signIn.environment('Contoso').click()
  await expect(new Shell(page).heading).toHaveText('Graph')
  await page.goto(addressOf(contacts))
  await panel.choose('Assign', 'Cascade none')
  await expect((await apply(page)).main).toContainText('1 relationship changed')
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'NoCascade' })

  await page.goto('/environments')
  await page.getByRole('switch', { name: 'Open read-only' }).click()
  await signIn.environment('Contoso').click()
  await new Shell(page).open('History')
  const reverse = page.getByRole('button', { name: 'Stage the reverse' })
  await expect(reverse).toBeDisabled()
  await expect(reverse).toHaveAccessibleDescription('This environment is read-only: the message at the top says why.')
})

test('an address that becomes another organization during work turns everything read-only', async ({ page, dataverse }) => {
  const panel = await openAs(page, 'samir')
  await panel.choose('Assign', 'Cascade none')
  await answerAsAnother(dataverse)
  await page.getByRole('button', { name: 'Read the environment again' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText('Another environment answers at this address')
  await expect(main).toContainText(elsewhere)
  await expect(new Shell(page).changesButton(1)).toBeVisible()
  await expectReadOnly(page, dataverse)
  await expectAccessible(page)
})

test('a request to a row that was shown before is not sent where another organization answers by then', async ({ page, dataverse }) => {
  await openAs(page, 'samir')
  await page.goto(`/${organization}/${account}`)
  const rows = new RowsPage(page)
  const name = await rows.related.getByRole('rowheader').first().innerText()
  await rows.select(name)
  await rows.button('Disassociate').click()
  await expect(rows.send).toBeEnabled()
  const related = 'accounts(83c1547b-7f4c-424d-94ac-6ed6a1f1e1dd)/opportunity_customer_accounts?$select=name'
  const before = await dataverse.rows(related)
  await answerAsAnother(dataverse)
  await rows.send.click()
  await expect(rows.request).toContainText('Another organization answers at this address now, so it was not sent.')
  await expect(page.getByRole('main')).toContainText('Another environment answers at this address')
  expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  expect(await dataverse.rows(related)).toEqual(before)
})

test('an address that has become another organization is not opened, and asked nothing else', async ({ page, dataverse }) => {
  await answerAsAnother(dataverse)
  await page.goto(`/${organization}/graph`)
  await new SignInPage(page).signInAs('samir')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another environment answers at this address')
  await expectAccessible(page)
  const asked = (await dataverse.requests()).map(({ path }) => path)
  expect(asked.filter((path) => !/WhoAmI|discovery/.test(path))).toEqual([])
})

/** Repeats: the same choices on every machine. */
function* choices(): Generator<number> {
  for (let state = 7; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

test('whatever is pressed in an environment that is opened read-only, nothing is sent but questions', async ({ page, dataverse }) => {
  // A thousand things to press.
  test.slow()
  const signIn = new SignInPage(page)
  await page.goto('/environments')
  await signIn.signInAs('samir')
  await page.getByRole('switch', { name: 'Open read-only' }).click()
  await signIn.environment('Contoso').click()
  await expect(new Shell(page).heading).toHaveText('Graph')
  // Fewer where much is drawn for each of them.
  const places = [
    ['graph', 100],
    ['tables', 100],
    [`relationships?relationship=${contacts}`, 100],
    ['roles', 60],
    ['changes', 300],
    ['history', 200],
    [account, 100],
    ['relationships?create=%7B%7D', 120],
  ] as const
  const random = choices()
  const next = (count: number) => Math.floor((random.next().value ?? 0) * count)
  let pressed = 0
  for (const [place, times] of places) {
    await page.goto(`/${organization}/${place}`)
    await expect(new Shell(page).navigation).toBeVisible()
    // One evaluation for all of them: a thousand round trips would take minutes.
    pressed += await page.evaluate(
      async (numbers) => {
        const wanted = 'button, [role=option], [role=menuitem], [role=menuitemradio], [role=checkbox], [role=switch], input[type=checkbox]'
        let done = 0
        for (const number of numbers) {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
            (element) => !/sign out|open it for changes|another environment|sample environment/i.test(element.textContent),
          )
          const chosen = found[Math.floor(number * found.length)]
          if (chosen === undefined) continue
          chosen.click()
          done += 1
          await new Promise((resolve) => setTimeout(resolve))
        }
        return done
      },
      Array.from({ length: times }, () => next(10_000) / 10_000),
    )
  }
  expect(pressed).toBeGreaterThanOrEqual(1_000)
  expect((await dataverse.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
  expect((await dataverse.definitionOf(contacts)).CascadeConfiguration).toMatchObject({ Assign: 'Cascade' })
})
