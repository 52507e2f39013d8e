import { test, type Page } from '@playwright/test'
import { Dataverse } from '../dataverse.ts'
import { LinksPage } from '../pages/linksPage.ts'
import { startServer } from '../server.ts'
import { print } from './figures.ts'
import { collectLongTasks, longTasks } from './inThePage.ts'

const relationship = 'cso_workitem_skill'
const subject = 'links'

test('10,000 links, 200,000 lines, and as many names', async ({ page, request }) => {
  const server = await startServer()
  try {
    const dataverse = new Dataverse(request, server.origin)
    const api = `${server.origin}/api/data/v9.2`
    for (let skill = 0; skill < 70; skill += 1) await request.post(`${api}/cso_skills`, { data: { cso_name: `Skill ${skill}` } })
    const items = await dataverse.rows('cso_workitems?$select=cso_workitemid')
    const skills = await dataverse.rows("cso_skills?$select=cso_skillid&$filter=startswith(cso_name,'Skill ')")
    const pairs = items.flatMap((item) => skills.map((skill) => `${String(item['cso_workitemid'])},${String(skill['cso_skillid'])}`)).slice(0, 10_000)

    const links = new LinksPage(page)
    await page.goto(`${server.origin}/sample/links?link=${relationship}`)
    const file = async (lines: readonly string[]) => {
      await page.getByLabel('Choose a CSV file').setInputFiles({ name: 'pairs.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
      await page.getByText(`${lines.length.toLocaleString('en-US')} lines`).waitFor()
    }
    await file(pairs)
    await collectLongTasks(page)
    print(subject, 'heap before', await heap(page))
    await timed('check of 10,000 pairs', async () => {
      await links.check()
      await links.count('New', '10,000').waitFor()
    })
    print(subject, 'long tasks of the check', await longTasks(page))
    print(subject, 'heap after the check', await heap(page))
    await collectLongTasks(page)
    await timed('run of 10,000 pairs', async () => {
      await links.button('Link 10,000 pairs').click()
      await links.count('Linked', '10,000').waitFor({ timeout: 240_000 })
    })
    print(subject, 'long tasks of the run', await longTasks(page))
    print(subject, 'heap after the run', await heap(page))
    const batches = (await dataverse.requests()).filter(({ path }) => path.endsWith('/$batch'))
    print(subject, 'batches', String(batches.length))

    await links.button('Start anew').click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await file(Array.from({ length: 20 }, () => pairs).flat())
    await collectLongTasks(page)
    await timed('check of 200,000 lines', async () => {
      await links.check()
      await links.button('All (200,000)').waitFor({ timeout: 120_000 })
    })
    print(subject, 'long tasks of the check', await longTasks(page))
    print(subject, 'heap after the check', await heap(page))

    await links.button('Change the input').click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await links.matchBy('Work Item', /^Primary name/)
    await file(Array.from({ length: 200_000 }, (_, line) => `Name ${line},${String(skills[0]?.['cso_skillid'])}`))
    await collectLongTasks(page)
    await timed('check of 200,000 different names', async () => {
      await links.check()
      await links.count('Not found', '200,000').waitFor({ timeout: 240_000 })
    })
    print(subject, 'long tasks of the check', await longTasks(page))
  } finally {
    await server.stop()
  }
})

async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const startedAt = performance.now()
  await work()
  print(subject, name, `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`)
}

/** What is in use once garbage is collected. */
async function heap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return `${(usedSize / 1e6).toFixed(1)} MB`
}
