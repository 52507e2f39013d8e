import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, error } from '../../testing/client.ts'

const label = z.object({
  LocalizedLabels: z.array(z.object({ LanguageCode: z.int() })),
  UserLocalizedLabel: z.object({ LanguageCode: z.int() }).nullable(),
})
const table = z.object({
  DisplayName: label,
  Attributes: z.array(z.object({ LogicalName: z.string(), DisplayName: label })),
})
const relationship = z.object({ AssociatedMenuConfiguration: z.object({ Label: label }) })

const codes = ({ LocalizedLabels, UserLocalizedLabel }: z.infer<typeof label>) => [
  LocalizedLabels.map(({ LanguageCode }) => LanguageCode),
  UserLocalizedLabel?.LanguageCode ?? null,
]

test.each([
  ['', [[1031, 1033], 1033], [[1033], 1033]],
  ['LabelLanguages=1033', [[1033], 1033], [[1033], 1033]],
  ['LabelLanguages=1031', [[1031], null], [[], null]],
  ['LabelLanguages=1033,1031', [[1031, 1033], 1033], [[1033], 1033]],
  ['LabelLanguages=1036', [[], null], [[], null]],
])('labels at any depth, with %j (contract.md 2.2)', async (parameter, inBoth, inEnglish) => {
  const { get } = aClient()
  const expanded = '$select=DisplayName&$expand=Attributes($select=LogicalName,DisplayName)'
  const found = table.parse((await get(`EntityDefinitions(LogicalName='account')?${expanded}&${parameter}`)).json)
  expect(codes(found.DisplayName)).toEqual(inBoth)
  const name = found.Attributes.find(({ LogicalName }) => LogicalName === 'name')
  expect(name && codes(name.DisplayName)).toEqual(inEnglish)
  const menu = await get(`RelationshipDefinitions(SchemaName='cso_account_project')?${parameter}`)
  expect(codes(relationship.parse(menu.json).AssociatedMenuConfiguration.Label)).toEqual(inBoth)
})

test.each(['', 'english', '1033;1031'])('LabelLanguages=%s is refused', async (value) => {
  const reply = await aClient().get(`EntityDefinitions?LabelLanguages=${value}`)
  expect([reply.status, reply.json]).toEqual([400, error('0x80040203', expect.stringContaining('LabelLanguages'))])
})
