import { expect, test } from 'vitest'
import { decodeOneToMany } from '../dataverse/decodeRelationship.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
import { membership } from '../model/change.ts'
import { applyRequests } from './applyRequests.ts'

const definition = { relationship: decodeOneToMany(oneToManyDocument, 'document'), document: oneToManyDocument }
const { relationship } = definition
const { schemaName, metadataId } = relationship
const requests = (tables: readonly string[], solution: string | null = 'ContosoProjects') => {
  const step = { type: 'update', schemaName, metadataId, baseline: relationship, changes: [] } as const
  return applyRequests('https://sample', step, { definitions: [definition] }, solution, tables)
}

test('the publish under review names the tables of everything that is applied together', () => {
  expect(requests(['account', 'contact', 'cso_task']).at(-1)).toMatchObject({
    purpose: 'publish',
    text: expect.stringMatching(/account.*contact.*cso_task/) as unknown,
  })
})

test('where nothing is applied nothing is published', () => {
  expect(requests([]).map(({ purpose }) => purpose)).toEqual(['read', 'replace', 'verify'])
})

test('without a solution the write has no name in its place, and is not complete', () => {
  const [, chosen] = requests([])
  const [, missing] = requests([], null)
  expect(chosen).toMatchObject({ complete: true, text: expect.stringContaining('ContosoProjects') as unknown })
  expect(missing?.complete).toBe(false)
  expect(missing?.text).not.toContain('MSCRM.SolutionUniqueName')
  expect(missing?.text).toContain('MSCRM.MergeLabels')
})

test.each([
  ['inside', true, 'add', /POST https:\/\/sample.*\/AddSolutionComponent[^]*"SolutionUniqueName": "Other"[^]*"AddRequiredComponents": true/],
  ['inside', false, 'add', /"AddRequiredComponents": false/],
  ['outside', false, 'remove', new RegExp(`/RemoveSolutionComponent[^]*"solutioncomponentid": "${metadataId}"`)],
] as const)('what goes %s a solution names that solution, whichever is chosen', (after, withRequired, purpose, text) => {
  const change = membership(schemaName, 'Other', after, withRequired)
  const step = { type: 'membership', schemaName: change.schemaName, metadataId, changes: [change] } as const
  const [read, write] = applyRequests('https://sample', step, {}, null, [])
  expect(read?.text).toContain(`solutioncomponents?$select=objectid&$filter=solutionid/uniquename%20eq%20'Other'`)
  expect(write).toMatchObject({ purpose, complete: true, text: expect.stringMatching(text) as unknown })
})
