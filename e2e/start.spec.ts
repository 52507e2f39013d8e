import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GraphPage } from './pages/graphPage.ts'
import { startServer } from './server.ts'
import { expect, test } from './test.ts'

test('the server is ready on localhost and on both of its addresses', async ({ request }) => {
  const server = await startServer()
  const { origin, port } = new URL(server.origin)
  expect(origin).toBe(`http://localhost:${port}`)
  expect((await request.get(`http://127.0.0.1:${port}/`, { headers: { Accept: 'text/html' } })).status()).toBe(200)
  await server.stop()
})

test('a taken port is named, with a way on', async ({ origin }) => {
  const { port } = new URL(origin)
  await expect(startServer({ PORT: port })).rejects.toThrow(`Port ${port} is taken by another program.\nStop that program`)
})

test('a setting that means nothing is named, with a way on', async () => {
  await expect(startServer({ PORT: 'http' })).rejects.toThrow('PORT is "http", which is not a port.\nUse a number')
  await expect(startServer({ KINSHIP_DATTA: 'x' })).rejects.toThrow('KINSHIP_DATTA is not a setting of Kinship.')
})

test('changes are in the state file once the server has stopped', async ({ request }) => {
  const file = join(await mkdtemp(join(tmpdir(), 'kinship-')), 'state.json')
  const server = await startServer({ KINSHIP_DATA: file })
  const address = `${server.origin}/api/data/v9.2/RelationshipDefinitions(SchemaName='contact_customer_accounts')`
  const present = await (await request.get(address)).text()
  const changed = present.replace('"Assign":"Cascade"', '"Assign":"NoCascade"')
  expect(changed).not.toBe(present)
  const headers = { 'Content-Type': 'application/json', 'MSCRM.MergeLabels': 'true' }
  expect((await request.put(address, { data: changed, headers })).status()).toBe(204)
  await server.stop()
  expect(await readFile(file, 'utf8')).toContain('"Assign":"NoCascade"')
})

test('a damaged state file is put aside, and the sample starts afresh', async ({ request }) => {
  const folder = await mkdtemp(join(tmpdir(), 'kinship-'))
  const file = join(folder, 'state.json')
  await writeFile(file, '{"format"')
  const server = await startServer({ KINSHIP_DATA: file })
  expect((await request.get(`${server.origin}/api/data/v9.2/WhoAmI`)).status()).toBe(200)
  await server.stop()
  const [aside = '', ...others] = await readdir(folder)
  expect([aside, others]).toEqual([expect.stringMatching(/^state\.json\.damaged-/), []])
  expect(await readFile(join(folder, aside), 'utf8')).toBe('{"format"')
})

test('where a server runs the sample, the browser loads nothing of the emulator', async ({ page }) => {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  await new GraphPage(page).open()
  await expect(new GraphPage(page).table('Account')).toBeVisible()
  expect(paths).toContain('/api/data/v9.2/WhoAmI')
  expect(paths.filter((path) => /sample\.worker|sampleLink/.test(path))).toEqual([])
})
