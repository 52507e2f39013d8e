import type {
  CascadeConfiguration,
  CascadeType,
  OneToManyRelationshipMetadata,
} from '../../wire/relationship.ts'
import { ODataError, removeLinkNotPossible } from '../errors.ts'
import type { Schema } from '../metadata/schema.ts'
import { hasOwners } from '../rows/ownership.ts'
import type { CascadeBody } from './body.ts'

/** contract.md 3.4. */
const mergeableTables = new Set(['account', 'contact', 'lead', 'incident'])

const invalidLink = () =>
  new ODataError(400, '0x80048204', 'The cascade link type is not valid for the cascade action.')

/** contract.md 3.4: what Merge is in a relationship that nobody shipped. */
export const mergeOf = (primary: string): CascadeType =>
  mergeableTables.has(primary) ? 'Cascade' : 'NoCascade'

/**
 * Merge is not free: it follows the primary table and a request that says otherwise is corrected in silence.
 * System relationships have exceptions, so what stays equal stays (contract.md 3.4).
 */
const replaceMerge = (sent: CascadeType | undefined, old: CascadeType | null, primary: string): CascadeType => {
  if (sent !== undefined && sent === old) return old
  if (sent !== undefined && sent !== 'Cascade' && sent !== 'NoCascade') throw invalidLink()
  return mergeOf(primary)
}

/**
 * contract.md 2.5 (defaults) and 2.7: members that are not sent fall back.
 * @param before Null: the relationship is new.
 */
export const replaceCascade = (
  sent: CascadeBody | null | undefined,
  before: CascadeConfiguration | null,
  primary: string,
): CascadeConfiguration => {
  const remove = sent?.Delete ?? 'RemoveLink'
  return {
    Assign: sent?.Assign ?? 'NoCascade',
    Delete: remove,
    Archive: sent?.Archive ?? remove,
    Merge: replaceMerge(sent?.Merge, before?.Merge ?? null, primary),
    Reparent: sent?.Reparent ?? 'NoCascade',
    Share: sent?.Share ?? 'NoCascade',
    Unshare: sent?.Unshare ?? 'NoCascade',
    RollupView: sent?.RollupView ?? 'NoCascade',
  }
}

type Member = keyof CascadeConfiguration

const spreading: ReadonlySet<CascadeType> = new Set(['NoCascade', 'Cascade', 'Active', 'UserOwned'])

/** contract.md 3.4: the values a change may set. */
const legal: Readonly<Record<Member, ReadonlySet<CascadeType>>> = {
  Assign: spreading,
  Share: spreading,
  Unshare: spreading,
  Reparent: spreading,
  RollupView: spreading,
  Merge: new Set(['NoCascade', 'Cascade']),
  Delete: new Set(['Cascade', 'RemoveLink', 'Restrict']),
  Archive: new Set(['NoCascade', 'Cascade', 'RemoveLink', 'Restrict']),
}

const members = [
  'Assign',
  'Share',
  'Unshare',
  'Reparent',
  'RollupView',
  'Merge',
  'Delete',
  'Archive',
] as const
const accessMembers = ['Assign', 'Share', 'Unshare', 'Reparent'] as const

/** contract.md 4.8: plumbing, on which no action does anything. */
const isInert = (cascade: CascadeConfiguration): boolean =>
  [...accessMembers, 'Delete' as const].every((member) => cascade[member] === 'NoCascade')

const checkSystem = (old: CascadeConfiguration, next: CascadeConfiguration): void => {
  if (old.Delete !== next.Delete) {
    throw new ODataError(
      400,
      '0x80048203',
      "A system relationship's delete cascading action cannot be modified.",
    )
  }
  // EMU: which other transitions are limited is not documented (contract.md 2.7). Plumbing stays plumbing.
  if (isInert(old) && accessMembers.some((member) => next[member] !== 'NoCascade')) {
    throw new ODataError(400, '0x80044155', 'Invalid link type for system entity cascading actions.')
  }
}

/**
 * The rules of contract.md 4.3 for single members. They judge what the request changes, never what was there:
 * shipped definitions break them.
 * @param before Null: the relationship is new, and every member counts.
 * @throws ODataError.
 */
export const checkCascade = (
  next: OneToManyRelationshipMetadata,
  before: CascadeConfiguration | null,
  schema: Schema,
): void => {
  const after = next.CascadeConfiguration
  const changed = members.filter((member) => before?.[member] !== after[member])
  if (before !== null && !next.IsCustomRelationship) checkSystem(before, after)
  if (changed.some((member) => !legal[member].has(after[member]))) throw invalidLink()
  const isOwned = hasOwners(schema, next.ReferencingEntity)
  if (!isOwned && changed.some((member) => after[member] === 'UserOwned')) {
    throw new ODataError(
      400,
      '0x80044156',
      'Cascade User-Owned is not a valid cascade link type for org-owned entity relationships.',
    )
  }
  if (!isOwned && changed.includes('Reparent') && after.Reparent !== 'NoCascade') {
    throw new ODataError(
      400,
      '0x80048107',
      'Cascade Reparent is not valid for an entity that is not user-owned.',
    )
  }
  const lookup = schema.column(next.ReferencingEntity, next.ReferencingAttribute)
  if (
    changed.includes('Delete') &&
    after.Delete === 'RemoveLink' &&
    lookup?.RequiredLevel.Value === 'SystemRequired'
  ) {
    throw removeLinkNotPossible()
  }
}
