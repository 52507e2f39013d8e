import { expect, test } from 'vitest'
import { loadLayers } from './componentLayers.ts'
import { answer, failing, fault, setUp } from './stubServer.ts'

const id = '00000000-0000-4000-8000-000000000001'
const load = (value: readonly object[]) => {
  const { client, clock, seen } = setUp(() => answer(JSON.stringify({ value })))
  return clock.run(loadLayers(client, id)).then((layers) => ({ layers, url: decodeURIComponent(seen[0]?.url ?? '') }))
}
const layer = (msdyn_order: unknown, msdyn_solutionname: unknown, msdyn_publishername: unknown = 'p') => ({
  msdyn_order,
  msdyn_solutionname,
  msdyn_publishername,
})

test('one component is asked for, by id and component name together; its layers are put in their order', async () => {
  const { layers, url } = await load([layer(10, 'Active', null), layer(2, 'Vendor'), layer(1, 'System')])
  expect(url).toContain(`msdyn_componentid eq '${id}' and msdyn_solutioncomponentname eq 'EntityRelationship'`)
  expect(layers).toEqual([
    { solution: 'System', publisher: 'p', isUnmanaged: false },
    { solution: 'Vendor', publisher: 'p', isUnmanaged: false },
    { solution: 'Active', publisher: null, isUnmanaged: true },
  ])
})

test.each([
  ['msdyn_order', layer(null, 'Vendor')],
  ['msdyn_solutionname', layer(1, '')],
  ['msdyn_publishername', layer(1, 'Vendor', 7)],
])('a layer without %s is no layer', async (member, value) => {
  await expect(load([value])).rejects.toMatchObject({ name: 'DecodeError', path: `msdyn_componentlayers[0].${member}` })
})

test('an environment without that table says so', async () => {
  const { client, clock } = setUp(() => fault(404, '0x8006088a'))
  expect(await clock.run(failing(loadLayers(client, id)))).toMatchObject({ status: 404 })
})
