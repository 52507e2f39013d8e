import { checkCustomizable } from '../definitions/managed.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import type { JsonObject } from '../jsonBody.ts'
import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import { parseBody } from '../parseBody.ts'
import { manyToManyBody, oneToManyBody } from './body.ts'
import { checkUnchanged } from './immutable.ts'
import { component, manyToManyWith, oneToManyWith } from './settings.ts'

const identity = ['MetadataId', 'SchemaName', 'RelationshipType'] as const

/**
 * The definition that a PUT leaves behind (contract.md 2.7).
 * @throws ODataError.
 */
export const replacedBy = (old: Relationship, json: JsonObject, write: SchemaWrite): Relationship => {
  checkCustomizable(component, old)
  if (isOneToMany(old)) {
    const body = parseBody(oneToManyBody, json, 'RelationshipDefinitions')
    checkUnchanged(body, old, [
      ...identity,
      'ReferencedEntity',
      'ReferencedAttribute',
      'ReferencedEntityNavigationPropertyName',
      'ReferencingEntity',
      'ReferencingAttribute',
      'ReferencingEntityNavigationPropertyName',
    ])
    return oneToManyWith(old, body, old, write)
  }
  const body = parseBody(manyToManyBody, json, 'RelationshipDefinitions')
  checkUnchanged(body, old, [
    ...identity,
    'Entity1LogicalName',
    'Entity1IntersectAttribute',
    'Entity1NavigationPropertyName',
    'Entity2LogicalName',
    'Entity2IntersectAttribute',
    'Entity2NavigationPropertyName',
    'IntersectEntityName',
  ])
  return manyToManyWith(old, body, old, write)
}
