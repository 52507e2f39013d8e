import { expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import { createClient } from './client.ts'
import { loadEnvironment } from './metadata.ts'
import { loadRelationshipSolutions } from './relationshipSolutions.ts'
import { loadSolutionRelationships } from './solutionRelationships.ts'
import { loadSolutions } from './solutions.ts'

const emulator = createEmulator({
  environment: sampleEnvironment(),
  now: () => new Date('2026-03-01T12:00:00Z'),
  newId: () => '00000000-0000-4000-8000-000000000001',
})
const client = createClient({ origin: 'http://localhost', fetch: (request) => emulator.fetch(request) })

test('for each relationship, the solutions that list it: the same that each solution says of itself', async () => {
  const { relationships } = await loadEnvironment(client)
  const solutions = await loadSolutions(client)
  const all = await loadRelationshipSolutions(client)
  const named = (schemaName: string) =>
    (all.get(relationships.get(schemaName)?.metadataId ?? '') ?? []).map((id) => solutions.find(({ solutionId }) => solutionId === id)?.uniqueName)
  expect(named('cso_program_project')).toEqual(['ContosoProjects'])
  expect(named('contact_customer_accounts')).toEqual([])
  for (const { solutionId } of solutions.filter(({ uniqueName }) => uniqueName !== 'Default')) {
    const listing = [...all].flatMap(([id, ids]) => (ids.includes(solutionId) ? [id] : []))
    expect(new Set(listing)).toEqual(await loadSolutionRelationships(client, solutionId))
  }
})

test('the default solution is not told: it lists everything', async () => {
  const standard = (await loadSolutions(client)).find(({ uniqueName }) => uniqueName === 'Default')
  expect([...(await loadRelationshipSolutions(client)).values()].flat()).not.toContain(standard?.solutionId)
})
