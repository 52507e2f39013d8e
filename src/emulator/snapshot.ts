import { z } from 'zod'
import { tablesOf, type Relationship } from './metadata/relationship.ts'
import type { State } from './state.ts'
import { storedChanges } from './storage/storage.ts'

const format = 'kinship-emulator'
const version = 2

const snapshotSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  organizationId: z.string(),
  changes: storedChanges,
})

/** The difference between an environment and its seed, as JSON. */
export type EmulatorSnapshot = z.infer<typeof snapshotSchema>

/** A saved state that cannot be used: the message says why. */
export class SnapshotError extends Error {
  /** Damaged, or whole and of another environment: then the mistake is in the settings. */
  readonly kind: 'damaged' | 'other environment'

  constructor(kind: SnapshotError['kind'], message: string) {
    super(message)
    this.name = 'SnapshotError'
    this.kind = kind
  }
}

export const takeSnapshot = (state: State): EmulatorSnapshot => ({
  format,
  version,
  organizationId: state.seed.organization.id,
  changes: state.storage.changes(),
})

// The object as it came, not zod's copy: that has another order of members, and definitions compare as texts.
function assertSnapshot(given: unknown): asserts given is EmulatorSnapshot {
  const parsed = snapshotSchema.safeParse(given)
  if (parsed.success) return
  throw new SnapshotError('damaged', `The saved state is not valid.\n${z.prettifyError(parsed.error)}`)
}

const identity = (definition: Relationship): string =>
  [definition.SchemaName, definition.RelationshipType, ...tablesOf(definition)].join(' ')

/** What a restored environment must not be: relationships or rows of tables it does not have. */
const findProblem = (state: State, before: ReadonlyMap<string, Relationship>): string | null => {
  const { schema, rows, storage } = state
  for (const relationship of schema.relationships()) {
    const original = before.get(relationship.MetadataId)
    const isOther = original !== undefined && identity(original) !== identity(relationship)
    if (isOther || [...tablesOf(relationship)].some((table) => schema.table(table) === undefined))
      return `The saved state changes the relationship '${relationship.SchemaName}', which this environment does not have.`
  }
  for (const [table, entries] of Object.entries(storage.changes()['rows'] ?? {})) {
    // The rows that a table had when it was deleted are changes too.
    if (schema.table(table) === undefined && entries.some(([, row]) => row !== null))
      return `The saved state has rows of '${table}', which this environment does not have.`
  }
  for (const component of rows.of('solutioncomponent')) {
    const solution = component.values.get('solutionid')
    const isKnown = typeof solution === 'object' && solution !== null && rows.byId('solution', solution.id)
    if (!isKnown) return `The saved state adds to a solution that this environment does not have.`
  }
  return null
}

/**
 * Puts a snapshot's changes into a state fresh from its seed.
 * @param given Parsed JSON from anywhere.
 * @throws SnapshotError when it is not a snapshot, or one of another environment.
 */
export const restoreSnapshot = (state: State, given: unknown): void => {
  assertSnapshot(given)
  const { id, name } = state.seed.organization
  if (given.organizationId !== id) {
    throw new SnapshotError(
      'other environment',
      `The saved state belongs to the organization ${given.organizationId}, not to ${name} (${id}).`,
    )
  }
  const before = new Map(state.schema.relationships().map((item) => [item.MetadataId, item]))
  try {
    state.storage.restore(given.changes)
  } catch (error) {
    throw new SnapshotError(
      'damaged',
      `The saved state is not valid.\n${error instanceof Error ? error.message : String(error)}`,
    )
  }
  const problem = findProblem(state, before)
  if (problem !== null) throw new SnapshotError('other environment', problem)
}
