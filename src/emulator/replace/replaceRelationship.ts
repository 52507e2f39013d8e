import type {
  ManyToManyRelationshipMetadata,
  OneToManyRelationshipMetadata,
} from '../../wire/relationship.ts'
import type { JsonObject } from '../jsonBody.ts'
import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import { manyToManyBody, oneToManyBody, parseBody } from './body.ts'
import { checkCascade, replaceCascade } from './cascade.ts'
import type { ReplaceContext } from './context.ts'
import { checkHierarchy } from './hierarchy.ts'
import { checkUnchanged } from './immutable.ts'
import { checkCustomizable, replaceCustomizable } from './managed.ts'
import { checkMenu, replaceMenu } from './menu.ts'
import { checkParental } from './parental.ts'

const identity = ['MetadataId', 'SchemaName', 'RelationshipType'] as const

const replaceOneToMany = (
  old: OneToManyRelationshipMetadata,
  json: JsonObject,
  context: ReplaceContext,
): OneToManyRelationshipMetadata => {
  const body = parseBody(oneToManyBody, json, 'RelationshipDefinitions')
  const { schema } = context
  checkUnchanged(body, old, [
    ...identity,
    'ReferencedEntity',
    'ReferencedAttribute',
    'ReferencedEntityNavigationPropertyName',
    'ReferencingEntity',
    'ReferencingAttribute',
    'ReferencingEntityNavigationPropertyName',
  ])
  const cascade = replaceCascade(body.CascadeConfiguration, old.CascadeConfiguration, old.ReferencedEntity)
  checkCascade(old, cascade, schema)
  checkParental(old, cascade, schema)
  const isHierarchical = body.IsHierarchical ?? false
  checkHierarchy(old, isHierarchical, schema)
  const menu = replaceMenu(
    body.AssociatedMenuConfiguration,
    old.AssociatedMenuConfiguration,
    `${old.MetadataId}/Menu`,
    context,
  )
  checkMenu(old.AssociatedMenuConfiguration, menu)
  return {
    ...old,
    IsHierarchical: isHierarchical,
    IsValidForAdvancedFind: body.IsValidForAdvancedFind ?? true,
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, old),
    CascadeConfiguration: cascade,
    AssociatedMenuConfiguration: menu,
  }
}

const replaceManyToMany = (
  old: ManyToManyRelationshipMetadata,
  json: JsonObject,
  context: ReplaceContext,
): ManyToManyRelationshipMetadata => {
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
  const [one, two] = [old.Entity1AssociatedMenuConfiguration, old.Entity2AssociatedMenuConfiguration]
  const menu1 = replaceMenu(body.Entity1AssociatedMenuConfiguration, one, `${old.MetadataId}/Menu1`, context)
  const menu2 = replaceMenu(body.Entity2AssociatedMenuConfiguration, two, `${old.MetadataId}/Menu2`, context)
  checkMenu(one, menu1)
  checkMenu(two, menu2)
  return {
    ...old,
    IsValidForAdvancedFind: body.IsValidForAdvancedFind ?? true,
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, old),
    Entity1AssociatedMenuConfiguration: menu1,
    Entity2AssociatedMenuConfiguration: menu2,
  }
}

/**
 * The definition that a PUT leaves behind (contract.md 2.7): defaults for what the body leaves out, the server's
 * own values for what nobody may set, refusals for what the change breaks.
 * @throws ODataError.
 */
export const replacedBy = (old: Relationship, json: JsonObject, context: ReplaceContext): Relationship => {
  checkCustomizable(old)
  return isOneToMany(old) ? replaceOneToMany(old, json, context) : replaceManyToMany(old, json, context)
}
