import { decodeOneToMany } from '../dataverse/decodeRelationship.ts'
import type { JsonObject } from '../dataverse/json.ts'
import { object } from '../dataverse/member.ts'
import { createManualClock } from '../dataverse/manualClock.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'
import { buildEnvironment } from '../model/environment.ts'
import { creation, membership, type Change } from '../model/change.ts'
import type { OneToManyDraft } from '../model/draft/draft.ts'
import { plan } from '../model/plan.ts'
import { idOf } from './newDocument.ts'
import { aTable } from '../model/builders.ts'
import { componentOf, createSimulator, type Schedule } from './simulator.ts'
import type { ApplyEvent } from './state.ts'

/** Its Delete is Restrict, as that of the others shall be. */
const newDraft: OneToManyDraft = {
  type: 'OneToMany',
  schemaName: 'new',
  referencedTable: 'table_new',
  referencingTable: 'contact',
  column: {
    type: 'new',
    lookup: { schemaName: 'new_Id', displayName: [{ languageCode: 1033, text: 'New' }], description: [], requiredLevel: 'None' },
  },
  cascade: {
    assign: 'NoCascade',
    reparent: 'NoCascade',
    share: 'NoCascade',
    delete: 'Restrict',
    unshare: 'NoCascade',
    rollupView: 'NoCascade',
  },
  menu: { behavior: 'UseCollectionName', group: 'Details', labels: [], order: 10_000 },
  isSearchable: true,
  isHierarchical: false,
}

const relationshipIn = (name: string): string => name.split('/').at(-1) ?? name
/** Whether the solution holds it before anything is applied. */
const isInside = (part: string): boolean => part.endsWith('/leaves')

/**
 * A few relationships and the server that holds them: the one called `new` is to be created, the one called `old` to be
 * deleted, `solution/joins` to go into that solution, `solution/leaves` to go out of it, and the Delete of all others
 * becomes Restrict. For tests.
 */
export function createScenario(schedule: Schedule = {}, names: readonly string[] = ['first', 'second']) {
  const clock = createManualClock()
  const parts = names.filter((name) => name.includes('/'))
  const documents = names.filter((name) => name !== 'new').map(relationshipIn).map((name): JsonObject => ({
    ...oneToManyDocument,
    SchemaName: name,
    MetadataId: idOf(name),
    ReferencedEntity: `table_${name}`,
  }))
  const simulator = createSimulator([...documents, ...parts.filter(isInside).map(componentOf)], clock, schedule)
  const tables = ['contact', ...names.map((name) => `table_${relationshipIn(name)}`)].map((logicalName) =>
    aTable({ logicalName }),
  )
  const relationships = documents.map((document) => decodeOneToMany(document, 'document'))
  const staged = names.map((schemaName): Change => {
    const [solution = '', part] = schemaName.split('/')
    if (part !== undefined) return membership(part, solution, isInside(schemaName) ? 'outside' : 'inside')
    if (schemaName === 'new') return creation(newDraft)
    const baseline = relationships.find((relationship) => relationship.schemaName === schemaName)
    if (schemaName === 'old' && baseline !== undefined) return { type: 'delete', schemaName, baseline, rebuild: null }
    return { type: 'cascade', schemaName, action: 'delete', before: 'RemoveLink', after: 'Restrict' }
  })
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
