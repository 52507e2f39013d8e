import { decodeOneToMany } from '../dataverse/decodeRelationship.ts'
import type { JsonObject } from '../dataverse/json.ts'
import { object } from '../dataverse/member.ts'
import { createManualClock } from '../dataverse/manualClock.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
import { buildEnvironment } from '../model/environment.ts'
import { plan } from '../model/plan.ts'
import { aTable } from '../model/builders.ts'
import { createSimulator, type Schedule } from './simulator.ts'
import type { ApplyEvent } from './state.ts'

/** A few relationships whose Delete becomes Restrict, and the server that holds them. For tests. */
export function createScenario(schedule: Schedule = {}, names: readonly string[] = ['first', 'second']) {
  const clock = createManualClock()
  const documents = names.map((name): JsonObject => ({
    ...oneToManyDocument,
    SchemaName: name,
    MetadataId: `id-${name}`,
    ReferencedEntity: `table_${name}`,
  }))
  const simulator = createSimulator(documents, clock, schedule)
  const tables = ['contact', ...names.map((name) => `table_${name}`)].map((logicalName) =>
    aTable({ logicalName }),
  )
  const relationships = documents.map((document) => decodeOneToMany(document, 'document'))
  const staged = names.map((schemaName) => ({
    type: 'cascade' as const,
    schemaName,
    action: 'delete' as const,
    before: 'RemoveLink' as const,
    after: 'Restrict' as const,
  }))
  const events: ApplyEvent[] = []
  return {
    ...simulator,
    clock,
    plan: plan(buildEnvironment(tables, relationships), staged, 'ContosoProjects'),
    parameters: { transport: simulator.transport, journal: simulator.journal, clock, random: () => 0 },
    events,
    onEvent: (event: ApplyEvent) => {
      events.push(event)
    },
    deleteOf: (name: string) => cascadeIn(simulator.held(name))['Delete'],
  }
}

export const cascadeIn = (document: JsonObject | undefined): JsonObject =>
  object(document?.['CascadeConfiguration'], 'CascadeConfiguration')

/** A definition with one cascade setting changed. */
export const withSetting =
  (member: string, value: string) =>
  (document: JsonObject): JsonObject => ({
    ...document,
    CascadeConfiguration: { ...cascadeIn(document), [member]: value },
  })
