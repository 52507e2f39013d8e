import { expect, test } from 'vitest'
import { aClient } from '../testing/client.ts'
import { rowId, smallEnvironment } from '../testing/smallEnvironment.ts'

const german = { ...smallEnvironment(), languages: [1031, 1033] }

test.each([
  ['with rows', smallEnvironment(), 1033],
  ['in another language', german, 1031],
  ['without rows', { ...german, rows: {}, links: {} }, 1031],
])('everybody has settings, in the base language: %s', async (_name, environment, language) => {
  const { get } = aClient({ environment })
  const { UserId } = (await get('WhoAmI')).members
  const { status, members } = await get(`usersettingscollection(${String(UserId)})?$select=uilanguageid`)
  expect([status, members['systemuserid'], members['uilanguageid']]).toEqual([200, UserId, language])
})

test('settings of nobody are not found', async () => {
  const { status } = await aClient().get(`usersettingscollection(${rowId('9', 1)})?$select=uilanguageid`)
  expect(status).toBe(404)
})
