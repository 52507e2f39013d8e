import type { Change } from '../../../model/change.ts'
import type { Environment } from '../../../model/environment.ts'
import { ownerlessSide, stopsAccess } from '../../../model/impact/accessReach.ts'
import type { Relationship } from '../../../model/relationship.ts'
import type { Cleanup } from '../../../model/revokeJob.ts'

/** Where inherited access may stay behind. */
interface Subjects {
  readonly present: Environment
  readonly staged: Environment
  /** Changes that were applied from this browser, the newest first. */
  readonly applied: readonly Change[]
  readonly cleanups: readonly Cleanup[]
  /** The one somebody came for. */
  readonly asked: string | undefined
}

/**
 * The relationships to offer a clean-up for, each once: the one asked for, those already asked for, those that a staged
 * change switches off, and those that an applied one has switched off.
 */
export function cleanupSubjects({ present, staged, applied, cleanups, asked }: Subjects): readonly string[] {
  const stopping = [...staged.relationships.values()].filter((after) => {
    const before = present.relationships.get(after.schemaName)
    return before !== undefined && before !== after && stopsAccess(before, after) && hasOwners(present, before)
  })
  const stopped = applied.filter(
    (change) =>
      change.type === 'cascade' && (change.action === 'share' || change.action === 'reparent') && change.after === 'NoCascade' && isOff(present, change.schemaName),
  )
  return [
    ...new Set([
      ...(asked === undefined ? [] : [asked]),
      ...cleanups.map(({ schemaName }) => schemaName),
      ...stopping.map(({ schemaName }) => schemaName),
      ...stopped.map(({ schemaName }) => schemaName),
    ]),
  ]
}

function isOff(present: Environment, schemaName: string): boolean {
  const relationship = present.relationships.get(schemaName)
  return (
    relationship?.type === 'OneToMany' &&
    hasOwners(present, relationship) &&
    [relationship.cascade.share, relationship.cascade.reparent].includes('NoCascade')
  )
}

/** Where nobody owns the rows of one side, nothing was ever inherited. */
const hasOwners = (environment: Environment, relationship: Relationship): boolean =>
  relationship.type === 'OneToMany' && ownerlessSide(environment, relationship) === undefined
