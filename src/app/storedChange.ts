import * as z from 'zod/mini'
import { cascadeActions, cascadeValues } from '../model/cascade.ts'
import {
  membership,
  type Change,
  type ColumnChange,
  type CreateChange,
  type DeleteChange,
  type MembershipChange,
  type RelationshipValueChange,
} from '../model/change.ts'
import { isColumnField, type ColumnField } from '../model/columnField.ts'
import { draftName } from '../model/draft/draft.ts'
import { isEditableField, type EditableField } from '../model/editableField.ts'
import { storedDraft } from './storedDraft.ts'
import { storedRelationship } from './storedRelationship.ts'

const schemaName = z.string().check(z.minLength(1))
const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]))

export const storedRelationshipValue: z.ZodMiniType<RelationshipValueChange> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('cascade'),
    schemaName,
    action: z.enum(cascadeActions),
    before: z.enum(cascadeValues),
    after: z.enum(cascadeValues),
  }),
  z.strictObject({
    type: z.literal('field'),
    schemaName,
    field: z.custom<EditableField>((field) => typeof field === 'string' && isEditableField(field)),
    before: value,
    after: value,
  }),
])

export const storedColumnChange: z.ZodMiniType<ColumnChange> = z.strictObject({
  type: z.literal('column'),
  schemaName,
  relationship: z.string(),
  table: z.string(),
  column: z.string(),
  field: z.custom<ColumnField>((field) => typeof field === 'string' && isColumnField(field)),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
})

export const storedCreation: z.ZodMiniType<CreateChange> = z
  .strictObject({ type: z.literal('create'), schemaName, draft: storedDraft })
  .check(z.refine((change) => draftName(change.draft) === change.schemaName))

export const storedDeletion: z.ZodMiniType<DeleteChange> = z.strictObject({
  type: z.literal('delete'),
  schemaName,
  baseline: storedRelationship,
  rebuild: z.nullable(storedDraft),
})

export const storedMembership: z.ZodMiniType<MembershipChange> = z
  .strictObject({
    type: z.literal('membership'),
    schemaName,
    relationship: z.string().check(z.minLength(1)),
    solution: z.string().check(z.minLength(1)),
    after: z.enum(['inside', 'outside']),
    withRequired: z.boolean(),
  })
  .check(z.refine((change) => change.schemaName === membership(change.relationship, change.solution, change.after).schemaName))

/** A staged change as the browser keeps it. */
export const storedChange: z.ZodMiniType<Change> = z.union([
  storedRelationshipValue,
  storedColumnChange,
  storedMembership,
  storedCreation,
  storedDeletion,
])
