import type { CascadeSetting } from '../../model/cascade.ts'
import type { Change } from '../../model/change.ts'
import { deletionOf } from '../../model/deletion.ts'
import type { Draft } from '../../model/draft/draft.ts'
import { draftRelationships } from '../../model/draft/draftRelationships.ts'
import type { Environment } from '../../model/environment.ts'
import type { FieldValue } from '../../model/fields.ts'
import type { IsLookupRequired } from '../../model/impact/impactStep.ts'
import { isSelf, type OneToMany, type Relationship } from '../../model/relationship.ts'
import { isUnknown } from '../../model/unknown.ts'
import { isCascadeValue } from '../../model/cascade.ts'
import { alternatives, listed } from './counted.ts'
import { membershipSentences } from './membership.ts'
import { nounOf, type Noun } from './noun.ts'
import { behaviourSentence } from './sentence.ts'

/** What the meaning of a change hangs on besides itself. */
export interface Surroundings {
  /** What the server holds now of a value that is to be changed; null where the change is of no value. */
  readonly present: FieldValue
  /** What is known of lookup columns. */
  readonly isLookupRequired: IsLookupRequired
  /** With everything that is applied with it, which decides whether the column of a deleted relationship stays. */
  readonly after: Environment
}

/** What a change means, before and after, as sentences; null where its fields say all. */
export function changeSentences(
  environment: Environment,
  change: Change,
  { present, isLookupRequired, after }: Surroundings,
): readonly [before: string, after: string] | null {
  switch (change.type) {
    case 'cascade': {
      const relationship = environment.relationships.get(change.schemaName)
      if (relationship?.type !== 'OneToMany') return null
      const sentence = (setting: CascadeSetting) => behaviourSentence(environment, relationship, change.action, setting, isLookupRequired(relationship))
      const before = isCascadeValue(present) || isUnknown(present) ? present : change.before
      return [sentence(before), sentence(change.after)]
    }
    case 'field':
    case 'column':
      return null
    case 'membership':
      return membershipSentences(change)
    case 'create':
      return ['It is not there yet.', madeSentence(environment, change.draft)]
    case 'delete':
      return existingSentences(environment, change.baseline, after)
  }
}

/** What is to be said of a change besides what it makes different; null where that says all. */
export function besideDifferences(environment: Environment, change: Change, after: Environment): string | null {
  switch (change.type) {
    case 'cascade':
    case 'field':
    case 'column':
    case 'membership':
      return null
    case 'create':
      return pointsSentence(environment, change.draft)
    case 'delete':
      return existingSentences(environment, change.baseline, after)[1]
  }
}

/** What a many-to-many is for. */
export const linkedSentence = (one: Noun, other: Noun): string =>
  one.many === other.many
    ? `Any number of ${one.many} can be linked to each other.`
    : `Any number of ${one.many} and ${other.many} can be linked.`

/** What can be done with something new, and what happens to its rows. */
export function madeSentence(environment: Environment, draft: Draft): string {
  const behaviours = madeFrom(draft).map((one) => behaviourSentence(environment, one, 'delete', one.cascade.delete))
  return [pointsSentence(environment, draft), ...behaviours].join(' ')
}

const madeFrom = (draft: Draft): readonly OneToMany[] => draftRelationships(draft).filter((one) => one.type === 'OneToMany')

/** Which rows can then be linked to which. */
function pointsSentence(environment: Environment, draft: Draft): string {
  if (draft.type === 'ManyToMany') {
    return linkedSentence(nounOf(environment, draft.table1), nounOf(environment, draft.table2))
  }
  const made = madeFrom(draft)
  const related = nounOf(environment, draft.referencingTable)
  const targets = alternatives(
    made.map((one) => {
      const primary = nounOf(environment, one.referencedTable)
      return isSelf(one) ? `another ${primary.one}` : primary.a
    }),
  )
  const column = made[0]?.lookupColumn ?? ''
  const isThere = draft.type === 'OneToMany' && draft.column.type === 'existing'
  return isThere
    ? `Each ${related.one} can point to ${targets}, too, by its column ${column}.`
    : `Each ${related.one} can point to ${targets}, by its new column ${column}.`
}

/** What goes with it: contract.md 2.8. */
function existingSentences(environment: Environment, relationship: Relationship, after: Environment): readonly [string, string] {
  if (relationship.type === 'ManyToMany') {
    const [one, other] = [nounOf(environment, relationship.table1), nounOf(environment, relationship.table2)]
    return [
      linkedSentence(one, other),
      `Every link between ${one.many} and ${other.many} of this relationship is deleted for good. The rows stay.`,
    ]
  }
  const primary = nounOf(environment, relationship.referencedTable)
  const related = nounOf(environment, relationship.referencingTable)
  const { lookupColumn } = relationship
  const points = `Each ${related.one} can point to ${primary.a}, by its column ${lookupColumn}.`
  const deletion = deletionOf(after, relationship, null)
  if (deletion.allowed && deletion.loss.type === 'target') {
    const remaining = listed(deletion.loss.remaining.map((table) => nounOf(after, table).many))
    return [
      points,
      `What the column ${lookupColumn} holds of ${primary.many} is deleted for good: no ${related.one} tells its ${primary.one} any more. The column stays, for ${remaining}, and so do the rows.`,
    ]
  }
  return [
    points,
    `The column ${lookupColumn} and everything in it is deleted for good: no ${related.one} tells its ${primary.one} any more. The rows stay.`,
  ]
}
