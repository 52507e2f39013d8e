import * as z from 'zod/mini'
import type { Relationship } from '../model/relationship.ts'

/**
 * A relationship as the browser keeps it in journals, receipts and deletions. It was decoded once; what another program or
 * a fault may have left is told by the members that everything else relies on.
 */
export const storedRelationship = z.custom<Relationship>(
  (value) =>
    z
      .looseObject({ type: z.enum(['OneToMany', 'ManyToMany']), schemaName: z.string(), metadataId: z.string() })
      .safeParse(value).success,
)
