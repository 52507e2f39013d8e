import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfigFile } from './configFile.ts'

async function written(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'kinship-')), 'config.json')
  await writeFile(file, text)
  return file
}

test('a sign-in opens the policy to its hosts', async () => {
  const signIn = { clientId: '11111111-2222-4333-8444-555555555555', cloud: 'china', tenant: 'contoso.cn' }
  const text = JSON.stringify({ signIn })
  expect(await readConfigFile(await written(text))).toEqual({
    text,
    sources: ['https://login.partner.microsoftonline.cn', 'https://globaldisco.crm.dynamics.cn', 'https://*.crm.dynamics.cn'],
  })
})

test.each(['{"signIn":null}', 'not json', '{"signIn":{"authority":"https://evil.example"}}'])(
  'what signs nobody in opens it to nothing, and is served: %s',
  async (text) => {
    expect(await readConfigFile(await written(text))).toEqual({ text, sources: [] })
  },
)

test('a file that is not there is named', async () => {
  await expect(readConfigFile('/nowhere/config.json')).rejects.toThrow('/nowhere/config.json cannot be read')
})

test('what ships signs nobody in', async () => {
  expect((await readConfigFile(join(import.meta.dirname, '..', '..', 'public', 'config.json'))).sources).toEqual([])
})
