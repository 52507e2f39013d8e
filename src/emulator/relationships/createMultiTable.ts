import type { LookupAttributeMetadata } from '../../wire/attribute.ts'
import type { EntityMetadata } from '../../wire/entity.ts'
import type { ColumnBody } from '../columns/columnBody.ts'
import { newLookup } from '../columns/lookupColumn.ts'
import { missing } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument, ODataError } from '../errors.ts'
import { isLookup } from '../metadata/buildColumn.ts'
import type { OneToMany } from '../metadata/relationship.ts'
import type { OneToManyBody } from './body.ts'
import { createOneToManyOn } from './createOneToMany.ts'

export interface MultiTableLookup {
  readonly attributeId: string
  readonly relationships: readonly OneToMany[]
}

/**
 * A lookup column with a relationship for each table it points to (contract.md 2.9): all of them, or none.
 * @throws ODataError what any of the relationships breaks; EMU: 400 for none, or for more than one related table.
 */
const createMultiTable = (
  type: 'Lookup' | 'Customer',
  lookup: ColumnBody,
  bodies: readonly OneToManyBody[],
  write: SchemaWrite,
): MultiTableLookup => {
  const { schema } = write.state
  const [first, ...others] = bodies
  if (first === undefined) throw missing('OneToManyRelationships')
  if (others.some(({ ReferencingEntity }) => ReferencingEntity !== first.ReferencingEntity))
    throw invalidArgument('All relationships of a lookup must have the same ReferencingEntity.')
  const targets = bodies.map(({ ReferencedEntity }) => ReferencedEntity)
  if (new Set(targets).size < targets.length)
    throw invalidArgument('Each relationship of a lookup must have a ReferencedEntity of its own.')

  let made: LookupAttributeMetadata | null = null
  const choose = (child: EntityMetadata) => {
    made ??= newLookup(child, lookup, type, write)
    const stored = schema.column(child.LogicalName, made.LogicalName)
    // Each relationship leaves the column with a target more.
    return { column: stored !== undefined && isLookup(stored) ? stored : made, isMultiTable: true }
  }
  const relationships = bodies.map((body) => createOneToManyOn(choose, body, write))
  const [relationship] = relationships
  const column =
    relationship && schema.column(relationship.ReferencingEntity, relationship.ReferencingAttribute)
  if (column === undefined) throw new Error('The relationships were made without their column.')
  return { attributeId: column.MetadataId, relationships }
}

/** contract.md 2.9. @throws ODataError. */
export const createPolymorphicLookup = (
  lookup: ColumnBody,
  bodies: readonly OneToManyBody[],
  write: SchemaWrite,
): MultiTableLookup => createMultiTable('Lookup', lookup, bodies, write)

/** contract.md 2.9: a customer is an account or a contact. EMU: the code for other tables. @throws ODataError. */
export const createCustomerLookup = (
  lookup: ColumnBody,
  bodies: readonly OneToManyBody[],
  write: SchemaWrite,
): MultiTableLookup => {
  const targets = bodies.map(({ ReferencedEntity }) => ReferencedEntity ?? '').toSorted()
  if (targets.join() !== 'account,contact')
    throw new ODataError(400, '0x80047003', 'The specified relationship cannot be created')
  return createMultiTable('Customer', lookup, bodies, write)
}
