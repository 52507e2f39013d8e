import { expectAccessible } from './accessibility.ts'
import { jsonAnswer } from './answers.ts'
import type { Dataverse } from './dataverse.ts'
import { holdAnswers } from './hold.ts'
import { Keyboard } from './keyboard.ts'
import { LinksPage } from './pages/linksPage.ts'
import { RelationshipsPage } from './pages/relationshipsPage.ts'
import { RowsPage } from './pages/rowsPage.ts'
import { Shell } from './pages/shell.ts'
import { expect, test } from './test.ts'
import { Voice } from './voice.ts'

const relationship = 'cso_workitem_skill'
const others = 'contact_customer_accounts'
const set = 'cso_workitem_skillset?$select=cso_workitemid,cso_skillid'

const idsOf = async (dataverse: Dataverse, query: string, column: string) => (await dataverse.rows(query)).map((row) => String(row[column]))
const linksNow = async (dataverse: Dataverse) => new Set((await dataverse.rows(set)).map((row) => `${String(row['cso_workitemid'])} ${String(row['cso_skillid'])}`))

/** Work items, skills, and so many pairs of them that are not linked yet. */
async function unlinkedPairs(dataverse: Dataverse, amount: number) {
  const items = await idsOf(dataverse, 'cso_workitems?$select=cso_workitemid', 'cso_workitemid')
  const skills = await idsOf(dataverse, 'cso_skills?$select=cso_skillid', 'cso_skillid')
  const linked = await linksNow(dataverse)
  const pairs = items.flatMap((item) => skills.map((skill) => `${item} ${skill}`)).filter((pair) => !linked.has(pair))
  return { pairs: pairs.slice(0, amount), linked: [...linked] }
}

const batchesIn = async (dataverse: Dataverse) => (await dataverse.requests()).filter(({ path }) => path.endsWith('/$batch'))

test('pairs are checked line by line, linked, told of one by one, exported, and taken back', async ({ page, dataverse }) => {
  const { pairs, linked } = await unlinkedPairs(dataverse, 120)
  const links = new LinksPage(page)
  await page.goto(`/sample/relationships?relationship=${relationship}`)
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Link rows…' }).click()
  const braced = pairs.map((pair, index) => (index % 2 === 0 ? `{${pair.toUpperCase().replace(' ', '}\t{')}}` : pair.replace(' ', '\t')))
  const lines = [
    'Work item\tSkill',
    ...braced,
    (linked[0] ?? '').replace(' ', '\t'),
    (pairs[0] ?? '').replace(' ', '\t'),
    `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}\t${(pairs[0] ?? '').split(' ')[1] ?? ''}`,
    '=HYPERLINK("http://evil")\tx',
    (pairs[0] ?? '').split(' ')[0] ?? '',
  ]
  await links.lines.fill(lines.join('\r\n'))
  await expect(page.getByRole('checkbox', { name: 'The first line holds column names' })).toBeChecked()
  await expectAccessible(page)
  await links.check()
  for (const [state, amount] of [['New', '120'], ['Already linked', '1'], ['Duplicate', '1'], ['Not found', '1'], ['Malformed', '2']] as const)
    await expect(links.count(state, amount)).toBeVisible()
  await expect(links.button('All (125)')).toBeVisible()
  await links.count('Malformed', '2').click()
  await expect(links.grid).toContainText('Right: there is no such column in this line.')
  expect(await batchesIn(dataverse)).toEqual([])
  await expectAccessible(page)

  await links.button('Link 120 pairs').click()
  await expect(links.count('Linked', '120')).toBeVisible()
  const now = await linksNow(dataverse)
  for (const pair of pairs) expect(now).toContain(pair)
  expect(now.size).toBe(linked.length + 120)
  const batches = await batchesIn(dataverse)
  expect(batches).toHaveLength(2)
  for (const { headers, body } of batches) {
    expect(headers['Prefer']).toContain('odata.continue-on-error')
    expect(body).not.toContain('changeset')
  }
  await expectAccessible(page)

  const failures = await links.saved('Export what did not work (3)')
  expect(failures.map(([, , , , , state]) => state)).toEqual(['Not found', 'Malformed', 'Malformed'])
  expect(failures[1]?.[1]).toBe(`'=HYPERLINK("http://evil")`)
  expect(await links.saved('Export all results')).toHaveLength(125)

  await links.button('Unlink what this run linked (120)').click()
  await links.button('Unlink 120 pairs').click()
  await expect(links.count('Unlinked', '120')).toBeVisible()
  expect(await linksNow(dataverse)).toEqual(new Set(linked))
})

test('where another relationship is asked for, the lines that are kept say whose they are, and make room', async ({ page, dataverse }) => {
  const { pairs } = await unlinkedPairs(dataverse, 1)
  const links = new LinksPage(page)
  await links.open(relationship)
  await links.lines.fill((pairs[0] ?? '').replace(' ', '\t'))
  await links.check()
  await expect(links.count('New', '1')).toBeVisible()
  await new Shell(page).open('Relationships')
  await new RelationshipsPage(page).find(others)
  await page.getByRole('rowheader', { name: others }).click()
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Link rows…' }).click()
  await expect(links.main).toContainText(`These are the lines of ${relationship}.`)
  await links.button(`Start with ${others}`).click()
  await expect(links.main).not.toContainText(relationship)
  await expect(links.lines).toHaveValue('')
  expect(await batchesIn(dataverse)).toEqual([])
})

test('throttled, cut off and out of reach in the middle, every line has its fate', async ({ page, dataverse, problems }) => {
  problems.allow(/status of 429|ERR_|Failed to load resource/)
  const { pairs, linked } = await unlinkedPairs(dataverse, 460)
  const links = new LinksPage(page)
  await links.open(relationship)
  await links.lines.fill(pairs.map((pair) => pair.replace(' ', ',')).join('\n'))
  await links.check()
  const throttled = {
    kind: 'answer',
    status: 429,
    headers: { 'Content-Type': 'application/json', 'Retry-After': '5' },
    body: JSON.stringify({ error: { code: '0x80072322', message: 'Number of requests exceeded the limit.' } }),
  } as const
  await dataverse.fail(
    { path: '$batch', outcome: throttled },
    { path: '$batch', outcome: { kind: 'drop', when: 'after commit' } },
    { path: '$batch', outcome: { kind: 'truncate', length: 9_000 } },
  )
  const startedAt = Date.now()
  await links.button('Link 460 pairs').click()
  await expect(page.getByRole('main').getByText(/Dataverse asks to slow down/)).toBeVisible()
  await expect(links.count('Linked', '460')).toBeVisible()
  expect(Date.now() - startedAt).toBeGreaterThan(5_000)
  const now = await linksNow(dataverse)
  expect(now.size).toBe(linked.length + 460)
  // The lost ones were looked for, not sent again: five batches and the one that was turned away. Each of ours has a
  // boundary of its own; Chromium itself repeats what it sent over a connection that broke.
  expect(new Set((await batchesIn(dataverse)).map(({ body }) => body)).size).toBe(6)
})

test('a page that is closed in the middle leaves a run whose lines are found out and sent after it', async ({ page, dataverse, problems }) => {
  problems.allow(/ERR_|Failed to load resource/)
  const { pairs, linked } = await unlinkedPairs(dataverse, 500)
  const links = new LinksPage(page)
  await links.open(relationship)
  await links.lines.fill(pairs.map((pair) => pair.replace(' ', ';')).join('\n'))
  await links.check()
  // The first batches are carried out, and their answers wait until nobody is there any more.
  const held = await holdAnswers(page, { method: 'POST', path: '$batch', times: 4 })
  await links.button('Link 500 pairs').click()
  await expect(links.count('Sending', '400')).toBeVisible()
  await expect.poll(held.count).toBe(4)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(page.getByRole('main').getByText('This run was interrupted. Nothing was sent since.')).toBeVisible()
  await expect(page.getByRole('main').getByText('400 lines were under way: the server must be asked how they ended.')).toBeVisible()
  await expect(page.getByRole('main').getByText('100 lines were not sent.')).toBeVisible()
  const before = await batchesIn(dataverse)
  await links.button('Continue').click()
  await expect(links.count('Linked', '500')).toBeVisible()
  expect((await linksNow(dataverse)).size).toBe(linked.length + 500)
  expect(await batchesIn(dataverse)).toHaveLength(before.length + 1)
  await page.reload()
  await expect(links.count('Linked', '500')).toBeVisible()
})

test('a missing privilege stops the run after one batch, and names itself', async ({ page, dataverse }) => {
  const { pairs } = await unlinkedPairs(dataverse, 3)
  const links = new LinksPage(page)
  await links.open(relationship)
  await links.lines.fill(pairs.map((pair) => pair.replace(' ', '\t')).join('\n'))
  await links.check()
  const denied = JSON.stringify({ error: { code: '0x80040220', message: 'Principal user (Id=1) is missing prvAppendTocso_Skill privilege (Id=2)' } })
  const part = ['--b', 'Content-Type: application/http', '', 'HTTP/1.1 403 Forbidden', 'Content-Type: application/json', '', denied].join('\r\n')
  const body = `${[part, part, part].join('\r\n')}\r\n--b--\r\n`
  await dataverse.fail({ path: '$batch', outcome: { kind: 'answer', status: 200, headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body } })
  await links.button('Link 3 pairs').click()
  await expect(links.count('Failed', '3')).toBeVisible()
  await expect(page.getByRole('main').getByText(/^You lack the privilege prvAppendTocso_Skill: every line/)).toBeVisible()
})

test('names that two rows have are ambiguous, and a row is moved only where that was approved', async ({ page, dataverse }) => {
  const links = new LinksPage(page)
  await links.open('cso_project_workitem')
  const items = await dataverse.rows('cso_workitems?$select=cso_name,_cso_projectid_value,cso_workitemid&$top=1')
  const projects = await dataverse.rows('cso_projects?$select=cso_name,cso_projectid')
  const [item] = items
  const target = projects.find((row) => row['cso_projectid'] !== item?.['_cso_projectid_value'])
  await links.matchBy('Project', /^Primary name/)
  await links.lines.fill(`${String(target?.['cso_name'])}\t${String(item?.['cso_workitemid'])}\nno such project\t${String(item?.['cso_workitemid'])}`)
  await links.check()
  await expect(links.count('Would move', '1')).toBeVisible()
  await expect(links.count('Not found', '1')).toBeVisible()
  await expect(links.button('Link 0 pairs')).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Also move 1 row away from its present row' }).check()
  await links.button('Link 1 pair').click()
  await expect(links.count('Linked', '1')).toBeVisible()
  const moved = (query: string) => dataverse.rows(`cso_workitems?$select=_cso_projectid_value&$filter=cso_workitemid eq ${query}`)
  expect(await moved(String(item?.['cso_workitemid']))).toMatchObject([{ _cso_projectid_value: target?.['cso_projectid'] }])
  await links.button('Move back what this run moved (1)').click()
  await page.getByRole('checkbox', { name: /^Also move/ }).check()
  await links.button('Link 1 pair').click()
  await expect(links.count('Linked', '1')).toBeVisible()
  expect(await moved(String(item?.['cso_workitemid']))).toMatchObject([{ _cso_projectid_value: item?.['_cso_projectid_value'] }])
})

test('from a row of the rows page to many: rows that were picked are paired with a query', async ({ page, dataverse }) => {
  const [item] = await dataverse.rows('cso_workitems?$select=cso_name&$top=1')
  const id = String(item?.['cso_workitemid'])
  const [first, second] = (await dataverse.rows('cso_skills?$select=cso_name&$orderby=cso_name')).map((row) => String(row['cso_name']))
  const rows = new RowsPage(page)
  await rows.open('cso_workitem', id, 'links1:cso_workitem_skill')
  await rows.button('Link many…').click()
  await expect(page).toHaveURL(/\/sample\/links\?link=cso_workitem_skill&mode=link$/)
  await page.getByRole('radio', { name: 'Two lists' }).check()
  const left = page.getByRole('region', { name: 'Left: Work Item' })
  await left.getByRole('radio', { name: 'FetchXML' }).check()
  const condition = `<filter><condition attribute="cso_workitemid" operator="eq" value="${id}"/></filter>`
  await left.getByRole('textbox').fill(`<fetch><entity name="cso_workitem"><attribute name="cso_workitemid"/>${condition}</entity></fetch>`)
  const right = page.getByRole('region', { name: 'Right: Skill' })
  await right.getByRole('radio', { name: 'Picked rows' }).check()
  const links = new LinksPage(page)
  await links.check()
  await expect(page.getByRole('alert')).toHaveText('Pick at least one row.')
  for (const name of [first ?? '', second ?? '', first ?? '']) await rows.find('Add a skill', name, name)
  await expect(right.getByRole('status').filter({ hasText: 'picked' })).toHaveText('2 rows picked')
  await expectAccessible(page)
  await right.getByRole('button', { name: new RegExp(`^${second}`) }).click()
  await expect(right.getByRole('status').filter({ hasText: 'picked' })).toHaveText('1 row picked')
  await links.check()
  await expect(links.button('All (1)')).toBeVisible()
  await expect(links.grid).toContainText(first ?? '')
})

test('two queries make each pair, and a file that is no text says what to do', async ({ page, dataverse }) => {
  const links = new LinksPage(page)
  await page.goto('/sample/relationships')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Relationships')
  await page.keyboard.press('Control+k')
  await new Shell(page).palette.fill('Link rows')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Link rows')
  await page.getByRole('combobox', { name: 'Relationship' }).fill(relationship)
  await page.getByRole('option', { name: new RegExp(`^${relationship}`) }).click()
  await page.getByLabel('Choose a CSV file').setInputFiles({ name: 'book.xlsx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0]) })
  await expect(page.getByRole('main')).toContainText('This is an Excel workbook. Save it as “CSV UTF-8 (comma delimited)”')
  await page.getByRole('radio', { name: 'Two lists' }).check()
  for (const [side, table] of [['Left: Work Item', 'cso_workitem'], ['Right: Skill', 'cso_skill']] as const) {
    const part = page.getByRole('region', { name: side })
    await part.getByRole('radio', { name: 'FetchXML' }).check()
    await part.getByRole('textbox').fill(`<fetch><entity name="${table}"><attribute name="${table}id"/></entity></fetch>`)
  }
  await links.check()
  const items = await dataverse.rows('cso_workitems?$select=cso_workitemid')
  const skills = await dataverse.rows('cso_skills?$select=cso_skillid')
  const linked = await linksNow(dataverse)
  const amount = new Intl.NumberFormat('en-US').format(items.length * skills.length)
  await expect(links.button(`All (${amount})`)).toBeVisible()
  await expect(links.count('Already linked', String(linked.size))).toBeVisible()
})

test('by keyboard alone the focus goes along from the check to the end of the run, and what came of it is said', async ({ page, dataverse, problems }) => {
  problems.allow(/ERR_|Failed to load resource/)
  const { pairs } = await unlinkedPairs(dataverse, 3)
  const links = new LinksPage(page)
  const keyboard = new Keyboard(page)
  const voice = new Voice(page)
  await voice.listen()
  await links.open(relationship)
  await links.lines.fill([...pairs.map((pair) => pair.replace(' ', '\t')), 'x\ty'].join('\n'))
  await expect(links.button('Check the rows')).toBeEnabled()

  await dataverse.fail({ path: 'cso_workitems', outcome: jsonAnswer(200, '') })
  await links.button('Check the rows').press('Enter')
  await expect(links.main.locator(':focus')).toContainText('The answer has a form')
  await dataverse.recover()

  const held = await holdAnswers(page, { method: 'GET', path: 'cso_workitems', times: 1 })
  await keyboard.tabTo(links.button('Check the rows'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Checking the rows' })).toBeFocused()
  held.release()
  await expect(page.getByRole('heading', { name: 'What the check found' })).toBeFocused()
  await voice.expectSaid('What the check found: 3 new, 1 malformed')
  await page.keyboard.press('Tab')
  await expect(links.button('Link 3 pairs')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What the run did' })).toBeFocused()
  await voice.expectSaid('Every line has its result. 3 linked, 1 malformed')

  await keyboard.tabTo(links.button('Start anew'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Link rows' })).toBeFocused()
})
