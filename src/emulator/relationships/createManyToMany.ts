import type { EntityMetadata } from '../../wire/entity.ts'
import { newName } from '../definitions/names.ts'
import { requiredText } from '../definitions/requiredText.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { tableTaken } from '../errors.ts'
import { buildManyToMany } from '../metadata/buildRelationship.ts'
import type { ManyToMany } from '../metadata/relationship.ts'
import { intersectTable } from '../tables/customTable.ts'
import { collectionName } from '../tables/menuFacts.ts'
import { nextObjectTypeCode, putNewTable } from '../tables/newTable.ts'
import type { ManyToManyBody } from './body.ts'
import { tableNamed, whyNot } from './eligibility.ts'
import { checkDifferent, checkNavigationName } from './navigationNames.ts'
import { newRelationshipName } from './newRelationshipName.ts'
import { newbornIdentity, newbornStanding, putNewborn } from './newborn.ts'
import { manyToManyWith } from './settings.ts'

/**
 * The columns of the intersect table: the primary ids of both tables. Where these are called the same, as on one table
 * linked to itself, `{logical}idone` and `{logical}idtwo` (contract.md 2.4).
 */
const intersectColumns = (one: EntityMetadata, two: EntityMetadata): readonly [string, string] =>
  one.PrimaryIdAttribute === two.PrimaryIdAttribute
    ? [`${one.LogicalName}idone`, `${two.LogicalName}idtwo`]
    : [one.PrimaryIdAttribute, two.PrimaryIdAttribute]

/** The name of a new intersect table: in lower case, by default the relationship's (contract.md 2.4, 2.6). */
const newIntersectName = (sent: string | null | undefined, name: string, write: SchemaWrite): string => {
  const intersect = newName(sent ?? name, 'IntersectEntityName', write).toLowerCase()
  if (write.state.schema.table(intersect) === undefined) return intersect
  throw tableTaken()
}

/**
 * Creates a many-to-many relationship with its intersect table (contract.md 2.6). Effective at once (contract.md 8.1).
 * @throws ODataError.
 */
export const createManyToMany = (body: ManyToManyBody, write: SchemaWrite): ManyToMany => {
  const { schema } = write.state
  const name = newRelationshipName(body.SchemaName, write)
  const [one, two] = [
    tableNamed(schema, requiredText(body.Entity1LogicalName, 'Entity1LogicalName')),
    tableNamed(schema, requiredText(body.Entity2LogicalName, 'Entity2LogicalName')),
  ]
  const refusal = whyNot(one, 'manyToMany') ?? whyNot(two, 'manyToMany')
  if (refusal !== null) throw refusal
  const intersect = newIntersectName(body.IntersectEntityName, name, write)
  const [navigation1, navigation2] = [
    body.Entity1NavigationPropertyName ?? name,
    body.Entity2NavigationPropertyName ?? name,
  ]
  checkNavigationName(schema, one.LogicalName, navigation1)
  checkNavigationName(schema, two.LogicalName, navigation2)
  if (one.LogicalName === two.LogicalName) checkDifferent(navigation1, navigation2)

  const columns = intersectColumns(one, two)
  const facts = intersectTable({
    schemaName: intersect,
    displayName: null,
    objectTypeCode: nextObjectTypeCode(schema),
    ids: columns,
  })
  putNewTable(facts, write)
  const newborn: ManyToMany = {
    ...buildManyToMany(
      {
        schemaName: name,
        entity1: one.LogicalName,
        entity1IntersectAttribute: columns[0],
        entity1NavigationProperty: navigation1,
        entity1Menu: collectionName,
        entity2: two.LogicalName,
        entity2IntersectAttribute: columns[1],
        entity2NavigationProperty: navigation2,
        entity2Menu: collectionName,
        intersectEntityName: intersect,
        isCustomizable: true,
      },
      newbornStanding(write),
    ),
    ...newbornIdentity(write),
  }
  return putNewborn(manyToManyWith(newborn, body, null, write), write)
}
