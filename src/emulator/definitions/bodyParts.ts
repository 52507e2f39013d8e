import { z } from 'zod'

/** Parts of bodies that describe definitions. Null is what serializers send for “nothing”: it counts as left out. */
export const annotated = { '@odata.type': z.string().optional() }

export const truth = z.boolean().nullish()
export const text = z.string().nullish()

/** contract.md 3.6. */
export const labelBody = z.strictObject({
  ...annotated,
  LocalizedLabels: z
    .array(
      z.strictObject({
        ...annotated,
        Label: z.string().nullable(),
        LanguageCode: z.int(),
        IsManaged: truth,
        MetadataId: text,
        HasChanged: truth,
      }),
    )
    .nullish(),
  // Computed by the server (contract.md 3.6).
  UserLocalizedLabel: z.unknown().optional(),
})

export type LabelBody = z.infer<typeof labelBody>

/** contract.md 3.6. */
export const managedPropertyBody = z.strictObject({
  ...annotated,
  Value: z.boolean().optional(),
  CanBeChanged: z.boolean().optional(),
  ManagedPropertyLogicalName: z.string().optional(),
})
