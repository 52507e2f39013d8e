import type { Environment } from './environment.ts'
import { endsOn, linkEndsOf, type CollectionEnd, type LinkEnd, type LinksEnd, type ParentEnd } from './linkEnd.ts'
import type { OneToMany } from './relationship.ts'
import type { RowRef } from './row.ts'

/** What somebody wants to be so between two rows. */
export type LinkIntent =
  /** In a one-to-many the member leaves the parent it had. */
  | { readonly type: 'add' | 'remove'; readonly end: CollectionEnd; readonly row: RowRef; readonly member: RowRef }
  | { readonly type: 'set'; readonly end: ParentEnd; readonly row: RowRef; readonly target: RowRef }
  | { readonly type: 'clear'; readonly end: ParentEnd; readonly row: RowRef }

/** Where the truth about an intent is read, and what it is once the intent holds. */
export type LinkQuestion =
  | {
      readonly type: 'lookup'
      /** The row that carries the lookup column. */
      readonly row: RowRef
      readonly relationship: OneToMany
      readonly wanted: RowRef | null
    }
  | {
      readonly type: 'link'
      readonly row: RowRef
      readonly end: LinksEnd
      readonly member: RowRef
      readonly wanted: boolean
    }

/** How it is: the row a lookup points to, or whether two rows are linked. */
export type LinkState =
  | { readonly type: 'lookup'; readonly target: RowRef | null; readonly name: string | null; readonly version: string }
  | { readonly type: 'link'; readonly isLinked: boolean }

export function questionOf(intent: LinkIntent): LinkQuestion {
  if (intent.type === 'set' || intent.type === 'clear') {
    const { row, end } = intent
    return { type: 'lookup', row, relationship: end.relationship, wanted: intent.type === 'set' ? intent.target : null }
  }
  const { type, end, row, member } = intent
  if (end.kind === 'links') return { type: 'link', row, end, member, wanted: type === 'add' }
  return { type: 'lookup', row: member, relationship: end.relationship, wanted: type === 'add' ? row : null }
}

export const isSameRow = (one: RowRef | null, other: RowRef | null): boolean =>
  one === null || other === null ? one === other : one.table === other.table && one.id === other.id

/** Whether the intent holds already, or by now. */
export const isAsWanted = (question: LinkQuestion, state: LinkState): boolean =>
  question.type === 'link'
    ? state.type === 'link' && state.isLinked === question.wanted
    : state.type === 'lookup' && isSameRow(question.wanted, state.target)

/** A lookup points elsewhere than to the row it is to be taken from: there is no such link to take away. */
export function isElsewhere(intent: LinkIntent, state: LinkState): boolean {
  if (intent.type !== 'remove' || state.type !== 'lookup') return false
  return state.target !== null && !isSameRow(state.target, intent.row)
}

/** Where a lookup of a table points to another table: one relationship for each of its targets. */
const parentEndTo = (environment: Environment, table: string, column: string, target: string): ParentEnd | null =>
  linkEndsOf(environment, table).find(
    (end): end is ParentEnd =>
      end.kind === 'parent' && end.relationship.lookupColumn === column && end.relationship.referencedTable === target,
  ) ?? null

const parentEndOf = (relationship: OneToMany): ParentEnd | null =>
  endsOn(relationship, relationship.referencingTable).find((end): end is ParentEnd => end.kind === 'parent') ?? null

/** What brings back how it was `before`; null: nothing can, or nothing was changed. */
export function inverseOf(environment: Environment, intent: LinkIntent, before: LinkState): LinkIntent | null {
  const question = questionOf(intent)
  if (isAsWanted(question, before)) return null
  if (question.type === 'link') {
    const { row, end, member, wanted } = question
    return { type: wanted ? 'remove' : 'add', end, row, member }
  }
  if (before.type !== 'lookup') return null
  const { row, relationship } = question
  if (before.target === null) {
    if (intent.type === 'add') return { ...intent, type: 'remove' }
    const end = parentEndOf(relationship)
    return end === null ? null : { type: 'clear', end, row }
  }
  const end = parentEndTo(environment, row.table, relationship.lookupColumn, before.target.table)
  return end === null ? null : { type: 'set', end, row, target: before.target }
}

/** Why nothing can be sent at an end; null: something can. */
export type EndObstacle = 'noNavigation' | 'noSet' | 'readOnlyTable'

/** Whether rows can be linked at an end at all. Rows of an intersect table are links, made from its two tables alone. */
export function endObstacle(environment: Environment, table: string, end: LinkEnd): EndObstacle | null {
  const [here, there] = [environment.tables.get(table), environment.tables.get(end.table)]
  if (end.navigation === null) return 'noNavigation'
  if ((here?.entitySetName ?? null) === null || (there?.entitySetName ?? null) === null) return 'noSet'
  return here?.isIntersect === true || there?.isIntersect === true ? 'readOnlyTable' : null
}
