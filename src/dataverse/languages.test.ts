import { expect, test } from 'vitest'
import { loadLanguages } from './languages.ts'
import { answer, setUp } from './stubServer.ts'

const load = (uilanguageid: number | null) => {
  const { client, clock } = setUp(({ url }) =>
    answer(
      JSON.stringify(
        url.includes('usersettingscollection(u)')
          ? { uilanguageid }
          : { RetrieveProvisionedLanguages: [1033, 1031] },
      ),
    ),
  )
  return clock.run(loadLanguages(client, 'u'))
}

test("the person's own language comes first, installed or not", async () => {
  expect(await load(1031)).toEqual({ own: 1031, installed: [1031, 1033] })
  expect(await load(1036)).toEqual({ own: 1036, installed: [1036, 1033, 1031] })
})

test('settings without a language are no guess', async () => {
  await expect(load(null)).rejects.toThrow('usersettings.uilanguageid')
})
