import { expect, test } from 'vitest'
import { decodeOneToMany } from '../dataverse/decodeRelationship.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
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
