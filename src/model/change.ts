import type { ColumnField } from './columnField.ts'
import type { CascadeAction, CascadeValue } from './cascade.ts'
import { draftName, type Draft } from './draft/draft.ts'
import type { EditableField, EditableValue } from './editableField.ts'
import type { Relationship } from './relationship.ts'

/** One staged change of one cascade setting. `before` is what the server held when it was staged. */
export interface CascadeChange {
  readonly type: 'cascade'
  readonly schemaName: string
  readonly action: CascadeAction
  readonly before: CascadeValue
  readonly after: CascadeValue
}

/** One staged change of any other field of a relationship. */
export interface FieldChange {
  readonly type: 'field'
  readonly schemaName: string
  readonly field: EditableField
  readonly before: EditableValue
  readonly after: EditableValue
}

/** One staged change of the lookup column that a relationship hangs on. */
export interface ColumnChange {
  readonly type: 'column'
  /** The column by its table: `cso_task.cso_projectid`. Relationships of one column share its changes. */
  readonly schemaName: string
  /** The one it was edited at. */
  readonly relationship: string
  readonly table: string
  readonly column: string
  readonly field: ColumnField
  /** Null: no text in that language. */
  readonly before: string | null
  readonly after: string | null
}

/** Something new. `schemaName` is the draft's name; a multi-table lookup makes more relationships than that one. */
export interface CreateChange {
  readonly type: 'create'
  readonly schemaName: string
  readonly draft: Draft
}

/** A relationship that goes, with its lookup column or its links. */
export interface DeleteChange {
  readonly type: 'delete'
  readonly schemaName: string
  /** What was there when it was staged. */
  readonly baseline: Relationship
  /** What would make it again, without its data; null where that is not known. */
  readonly rebuild: Draft | null
}

/** A relationship that is there becomes a part of an unmanaged solution, or is taken out of it (contract.md 8.2). */
export interface MembershipChange {
  readonly type: 'membership'
  /** The relationship by its solution: `ContosoProjects/account_contact`. */
  readonly schemaName: string
  readonly relationship: string
  /** Its unique name: it stays this one, whichever is chosen when the change is applied. */
  readonly solution: string
  readonly after: 'inside' | 'outside'
  /** Whether what the relationship needs is added as well, where it is not managed. */
  readonly withRequired: boolean
}

/** Changes of one value of a relationship that is there and stays. */
export type RelationshipValueChange = CascadeChange | FieldChange

/** Changes of one value of something that is there and stays. */
export type ValueChange = RelationshipValueChange | ColumnChange

/** Everything that can be staged. A closed union: each new kind of change is a member here. */
export type Change = ValueChange | MembershipChange | CreateChange | DeleteChange

export const isRelationshipValue = (change: Change): change is RelationshipValueChange =>
  change.type === 'cascade' || change.type === 'field'

export const isValueChange = (change: Change): change is ValueChange =>
  isRelationshipValue(change) || change.type === 'column'

/** What a change is about; two changes of the same subject squash into one. */
export function subjectOf(change: Change): string {
  switch (change.type) {
    case 'cascade':
      return `${change.schemaName}/cascade/${change.action}`
    case 'field':
    case 'column':
      return `${change.schemaName}/${change.type}/${change.field}`
    case 'membership':
      return `${change.schemaName}/membership`
    case 'create':
    case 'delete':
      return `${change.schemaName}/existence`
  }
}

/** The relationship that a change was made at: a column and a part of a solution have names of their own. */
export const relationshipOf = (change: Change): string =>
  change.type === 'column' || change.type === 'membership' ? change.relationship : change.schemaName

export const creation = (draft: Draft): CreateChange => ({ type: 'create', schemaName: draftName(draft), draft })

/** Makes a relationship a part of a solution, or takes it out. */
export const membership = (
  relationship: string,
  solution: string,
  after: MembershipChange['after'],
  withRequired = false,
): MembershipChange => ({ type: 'membership', schemaName: `${solution}/${relationship}`, relationship, solution, after, withRequired })

/** The change of a value that takes this one back. */
export const invert = <Value extends ValueChange>(change: Value): Value => ({
  ...change,
  before: change.after,
  after: change.before,
})
