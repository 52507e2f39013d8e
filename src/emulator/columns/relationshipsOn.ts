import { isOneToMany, type OneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'

/** The relationships that share a lookup column: one for each table it points to. */
export const relationshipsOn = (schema: Schema, table: string, column: string): OneToMany[] =>
  schema
    .relationshipsOf(table)
    .filter(isOneToMany)
    .filter((item) => item.ReferencingEntity === table && item.ReferencingAttribute === column)
