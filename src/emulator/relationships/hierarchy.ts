import type { OneToManyRelationshipMetadata } from '../../wire/relationship.ts'
import { ODataError } from '../errors.ts'
import { isOneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'

const cannotChange = (name: string) =>
  new ODataError(
    400,
    '0x8004701a',
    `You can't change this entity's hierarchy because the ${name} hierarchical relationship can't be customized.`,
  )

/**
 * contract.md 2.7 and 4.7: self relationships only, one per table, and the table must allow it. A second one
 * “moves or refuses”; the emulator refuses.
 * @throws ODataError.
 */
export const checkHierarchy = (
  next: OneToManyRelationshipMetadata,
  wasHierarchical: boolean,
  schema: Schema,
): void => {
  if (next.IsHierarchical === wasHierarchical) return
  const { ReferencedEntity: table } = next
  if (table !== next.ReferencingEntity) {
    throw new ODataError(
      400,
      '0x8004701f',
      'This relationship is not self-referential and therefore cannot be made hierarchical.',
    )
  }
  if (schema.table(table)?.CanChangeHierarchicalRelationship.Value === false)
    throw cannotChange(next.SchemaName)
  const other = schema
    .relationshipsOf(table)
    .filter(isOneToMany)
    .find(
      (item) => item.IsHierarchical && item.MetadataId !== next.MetadataId && item.ReferencingEntity === table,
    )
  if (next.IsHierarchical && other !== undefined) throw cannotChange(other.SchemaName)
}
