import * as z from 'zod/mini'
import { cascadeActions, cascadeValues } from '../model/cascade.ts'
import type { Change, CreateChange, DeleteChange, ValueChange } from '../model/change.ts'
import { draftName } from '../model/draft/draft.ts'
import { isEditableField, type EditableField } from '../model/editableField.ts'
import { storedDraft } from './storedDraft.ts'
import { storedRelationship } from './storedRelationship.ts'

const schemaName = z.string().check(z.minLength(1))
const value = z.nullable(z.union([z.string(), z.number(), z.boolean()]))

export const storedValueChange: z.ZodMiniType<ValueChange> = z.discriminatedUnion('type', [
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

export const storedCreation: z.ZodMiniType<CreateChange> = z
  .strictObject({ type: z.literal('create'), schemaName, draft: storedDraft })
  .check(z.refine((change) => draftName(change.draft) === change.schemaName))

export const storedDeletion: z.ZodMiniType<DeleteChange> = z.strictObject({
  type: z.literal('delete'),
  schemaName,
  baseline: storedRelationship,
  rebuild: z.nullable(storedDraft),
})

/** A staged change as the browser keeps it. */
export const storedChange: z.ZodMiniType<Change> = z.union([storedValueChange, storedCreation, storedDeletion])
