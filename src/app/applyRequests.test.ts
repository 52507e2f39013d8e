import { expect, test } from 'vitest'
import { decodeOneToMany } from '../dataverse/decodeRelationship.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
import { applyRequests } from './applyRequests.ts'

const definition = { relationship: decodeOneToMany(oneToManyDocument, 'document'), document: oneToManyDocument }
const requests = (tables: readonly string[]) =>
  applyRequests('https://sample', definition, [], 'ContosoProjects', tables)

test('the publish under review names the tables of everything that is applied together', () => {
  expect(requests(['account', 'contact', 'cso_task']).at(-1)).toMatchObject({
    purpose: 'publish',
    text: expect.stringMatching(/account.*contact.*cso_task/) as unknown,
  })
})

test('where nothing is applied nothing is published', () => {
  expect(requests([]).map(({ purpose }) => purpose)).toEqual(['read', 'write', 'verify'])
})
