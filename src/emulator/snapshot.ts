import { z } from 'zod'
import { tablesOf, type Relationship } from './metadata/relationship.ts'
import { addComponent, type State } from './state.ts'
import { storedRelationship } from './storedRelationship.ts'

const format = 'kinship-emulator'
const version = 1

const snapshotSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  organizationId: z.string(),
  metadataVersion: z.int(),
  /** Definitions that differ from the seed. */
  relationships: z.array(storedRelationship),
  /** What was published of those that wait for publishing, and the tables that are still to be published. */
  unpublished: z.array(z.strictObject({ published: storedRelationship, tables: z.array(z.string()) })),
  /** Components that requests added to solutions. */
  components: z.array(z.strictObject({ solution: z.string(), type: z.int(), objectId: z.string() })),
})

/** The difference between an environment and its seed, as JSON. */
export type EmulatorSnapshot = z.infer<typeof snapshotSchema>

/** A saved state that cannot be used: the message says why and what to do. */
export class SnapshotError extends Error {
  constructor(cause: string) {
    super(`${cause} Delete the saved state to start from the seed again, or restore an older copy of it.`)
    this.name = 'SnapshotError'
  }
}

export const takeSnapshot = (state: State): EmulatorSnapshot => ({
  format,
  version,
  organizationId: state.seed.organization.id,
  metadataVersion: state.metadataVersion,
  relationships: [...state.schema.relationships.values()].filter((definition) => {
    const original = state.original.get(definition.MetadataId)
    return original !== definition && JSON.stringify(original) !== JSON.stringify(definition)
  }),
  unpublished: [...state.pending.values()].map(({ published, tables }) => ({
    published,
    tables: [...tables],
  })),
  components: [...state.addedComponents],
})

// The object as it came, not zod's copy: that has another order of members, and definitions compare as texts.
function assertSnapshot(given: unknown): asserts given is EmulatorSnapshot {
  const parsed = snapshotSchema.safeParse(given)
  if (parsed.success) return
  throw new SnapshotError(`The saved state is not valid.\n${z.prettifyError(parsed.error)}\n`)
}

const identity = (definition: Relationship): string =>
  [definition.SchemaName, definition.RelationshipType, ...tablesOf(definition)].join(' ')

const checkKnown = (state: State, definition: Relationship): void => {
  const original = state.original.get(definition.MetadataId)
  if (original === undefined || identity(original) !== identity(definition)) {
    throw new SnapshotError(
      `The saved state changes the relationship '${definition.SchemaName}', which this environment does not have.`,
    )
  }
}

/**
 * Puts a snapshot's changes into a state fresh from its seed.
 * @param given Parsed JSON from anywhere.
 * @throws SnapshotError when it is not a snapshot, or one of another environment.
 */
export const restoreSnapshot = (state: State, given: unknown): void => {
  assertSnapshot(given)
  const { organizationId, relationships, unpublished, components, metadataVersion } = given
  const { id, name } = state.seed.organization
  if (organizationId !== id) {
    throw new SnapshotError(
      `The saved state belongs to the organization ${organizationId}, not to ${name} (${id}).`,
    )
  }
  for (const definition of [...relationships, ...unpublished.map(({ published }) => published)]) {
    checkKnown(state, definition)
  }
  for (const { solution } of components) {
    if (!state.seed.solutions.some(({ uniqueName }) => uniqueName === solution)) {
      throw new SnapshotError(
        `The saved state adds to the solution '${solution}', which this environment does not have.`,
      )
    }
  }
  for (const definition of relationships) state.schema.replaceRelationship(definition)
  for (const { published, tables } of unpublished) {
    state.pending.set(published.MetadataId, { published, tables: new Set(tables) })
  }
  state.metadataVersion = metadataVersion
  for (const component of components) addComponent(state, component)
}
