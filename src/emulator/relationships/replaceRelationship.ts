import { checkCustomizable } from '../definitions/managed.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import type { JsonObject } from '../jsonBody.ts'
import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import { parseBody } from '../parseBody.ts'
import { manyToManyBody, oneToManyBody } from './body.ts'
import { checkSameManyToMany, checkSameOneToMany } from './sameRelationship.ts'
import { component, manyToManyWith, oneToManyWith } from './settings.ts'

/**
 * The definition that a PUT leaves behind (contract.md 2.7).
 * @throws ODataError.
 */
export const replacedBy = (old: Relationship, json: JsonObject, write: SchemaWrite): Relationship => {
  checkCustomizable(component, old)
  if (isOneToMany(old)) {
    const body = parseBody(oneToManyBody, json, 'RelationshipDefinitions')
    checkSameOneToMany(body, old)
    return oneToManyWith(old, body, old, write)
  }
  const body = parseBody(manyToManyBody, json, 'RelationshipDefinitions')
  checkSameManyToMany(body, old)
  return manyToManyWith(old, body, old, write)
}
