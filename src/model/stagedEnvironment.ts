import { isRelationshipValue, type CreateChange, type RelationshipValueChange } from './change.ts'
import { draftRelationships } from './draft/draftRelationships.ts'
import { withField } from './editableField.ts'
import { buildEnvironment, withRelationships, type Environment } from './environment.ts'
import type { Relationship } from './relationship.ts'
import type { Staged } from './stage.ts'

/**
 * The environment as it will be once the staged changes are applied; what is staged for deletion is still in it and
 * named as leaving, because every screen shows it. Changes of what is no longer there are ignored here; `drift`
 * reports them.
 */
export function stagedEnvironment(environment: Environment, staged: Staged): Environment {
  const created = staged.filter((change) => change.type === 'create')
  const leaving = new Set(staged.flatMap((change) => (change.type === 'delete' ? [change.schemaName] : [])))
  const grown = created.length === 0 ? environment : withCreated(environment, created)
  const replaced = new Map<string, Relationship>()
  for (const change of staged) {
    if (!isRelationshipValue(change)) continue
    const present = replaced.get(change.schemaName) ?? grown.relationships.get(change.schemaName)
    if (present !== undefined) replaced.set(change.schemaName, withValue(present, change))
  }
  const changed = withRelationships(grown, [...replaced.values()])
  return leaving.size === 0 ? changed : { ...changed, leaving }
}

/** A relationship with one value changed; as it is where it has no such value. */
function withValue(relationship: Relationship, change: RelationshipValueChange): Relationship {
  if (change.type === 'field') return withField(relationship, change.field, change.after)
  return relationship.type === 'OneToMany'
    ? { ...relationship, cascade: { ...relationship.cascade, [change.action]: change.after } }
    : relationship
}

let latest: { environment: Environment; created: readonly CreateChange[]; grown: Environment } | null = null

/** The structure with the drafts; the same object while they stay the same, so that what is derived from it may stay. */
function withCreated(environment: Environment, created: readonly CreateChange[]): Environment {
  const isSame =
    latest?.environment === environment &&
    latest.created.length === created.length &&
    latest.created.every((change, index) => change === created[index])
  if (latest !== null && isSame) return latest.grown
  const made = created
    .flatMap(({ draft }) => draftRelationships(draft))
    .filter(({ schemaName }) => !environment.relationships.has(schemaName))
  const built = buildEnvironment([...environment.tables.values()], [...environment.relationships.values(), ...made])
  const grown = { ...built, problems: environment.problems }
  latest = { environment, created, grown }
  return grown
}
