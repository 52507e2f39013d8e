import type { EntityMetadata } from '../../wire/entity.ts'
import { lookupFor, parseLookup, withTarget, type LookupForRelationship } from '../columns/lookupColumn.ts'
import { joinSolution } from '../definitions/joinSolution.ts'
import { requiredText } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { invalidArgument } from '../errors.ts'
import { buildOneToMany } from '../metadata/buildRelationship.ts'
import type { OneToMany } from '../metadata/relationship.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import { onDelete } from '../tables/cascadeFacts.ts'
import { collectionName } from '../tables/menuFacts.ts'
import type { OneToManyBody } from './body.ts'
import { tableNamed, whyNotOneToMany } from './eligibility.ts'
import { checkDifferent, checkNavigationName } from './navigationNames.ts'
import { newRelationshipName } from './newRelationshipName.ts'
import { newbornIdentity, newbornStanding, putNewborn } from './newborn.ts'
import { oneToManyWith } from './settings.ts'

/** Finds or makes the lookup column, once names and tables are known to be good. */
export type LookupChoice = (child: EntityMetadata, parent: EntityMetadata) => LookupForRelationship

const checkReferencedAttribute = (sent: string | null | undefined, parent: EntityMetadata): void => {
  // EMU: alternate keys as targets belong to virtual tables (contract.md 3.2), which the emulator has none of.
  if (sent !== null && sent !== undefined && sent !== parent.PrimaryIdAttribute)
    throw invalidArgument(`The attribute '${sent}' is not the primary key of '${parent.LogicalName}'.`)
}

/**
 * Creates a one-to-many relationship on the lookup column that `choose` gives (contract.md 2.5, 2.9): every check, the
 * definition, the column's target, the solution's components. Effective at once (contract.md 8.1).
 * @throws ODataError.
 */
export const createOneToManyOn = (
  choose: LookupChoice,
  body: OneToManyBody,
  write: SchemaWrite,
): OneToMany => {
  const { schema } = write.state
  const name = newRelationshipName(body.SchemaName, write)
  const parent = tableNamed(schema, requiredText(body.ReferencedEntity, 'ReferencedEntity'))
  const child = tableNamed(schema, requiredText(body.ReferencingEntity, 'ReferencingEntity'))
  const refusal = whyNotOneToMany(parent, child)
  if (refusal !== null) throw refusal
  checkReferencedAttribute(body.ReferencedAttribute, parent)

  const { column, isMultiTable } = choose(child, parent)
  const single =
    body.ReferencingEntityNavigationPropertyName ??
    (isMultiTable ? `${column.SchemaName}_${parent.LogicalName}` : column.SchemaName)
  const collection = body.ReferencedEntityNavigationPropertyName ?? name
  schema.putColumn(withTarget(column, parent.LogicalName))
  checkNavigationName(schema, child.LogicalName, single)
  checkNavigationName(schema, parent.LogicalName, collection)
  if (child.LogicalName === parent.LogicalName) checkDifferent(single, collection)

  const newborn: OneToMany = {
    ...buildOneToMany(
      {
        schemaName: name,
        referencedEntity: parent.LogicalName,
        referencedAttribute: parent.PrimaryIdAttribute,
        referencingEntity: child.LogicalName,
        referencingAttribute: column.LogicalName,
        referencedNavigationProperty: collection,
        referencingNavigationProperty: single,
        isHierarchical: false,
        isCustomizable: true,
        cascade: onDelete('RemoveLink', parent.LogicalName),
        menu: collectionName,
      },
      newbornStanding(write),
    ),
    ...newbornIdentity(write),
  }
  const created = putNewborn(oneToManyWith(newborn, body, null, write), write)
  // contract.md 8.2: a lookup pulls its table in.
  joinSolution(write, componentTypes.table, child.MetadataId)
  return created
}

/** A one-to-many with a column of its own, or one more target of a multi-table lookup (contract.md 2.5). @throws ODataError. */
export const createOneToMany = (body: OneToManyBody, write: SchemaWrite): OneToMany =>
  createOneToManyOn(
    (child, parent) => lookupFor(child, parent, parseLookup(body.Lookup), write),
    body,
    write,
  )
