import type {
  CascadeConfiguration,
  ManyToManyRelationshipMetadata,
  OneToManyRelationshipMetadata,
} from '../../wire/relationship.ts'
import type { ManyToManyFacts, OneToManyFacts } from '../seed.ts'
import { buildMenu } from './buildMenu.ts'
import { managedProperty } from './managedProperty.ts'
import { relationshipId } from './relationship.ts'

/** What the facts leave to the environment: see `Prefixes` and `buildSchema`. */
export interface Standing {
  readonly isCustom: boolean
  readonly isManaged: boolean
  readonly baseLanguage: number
}

const introducedVersion = (isCustom: boolean): string => (isCustom ? '1.0.0.0' : '5.0.0.0')

/** contract.md 2.5: an unstated RollupView is NoCascade, an unstated Archive mirrors Delete. */
const buildCascade = ({ cascade }: OneToManyFacts): CascadeConfiguration => ({
  Assign: cascade.assign,
  Delete: cascade.delete,
  Archive: cascade.archive ?? cascade.delete,
  Merge: cascade.merge,
  Reparent: cascade.reparent,
  Share: cascade.share,
  Unshare: cascade.unshare,
  RollupView: cascade.rollupView ?? 'NoCascade',
})

/** contract.md 2.3, members in the observed order. */
export const buildOneToMany = (facts: OneToManyFacts, standing: Standing): OneToManyRelationshipMetadata => {
  const id = relationshipId(facts.schemaName)
  const { isCustom, isManaged, baseLanguage } = standing
  return {
    ReferencedAttribute: facts.referencedAttribute,
    ReferencedEntity: facts.referencedEntity,
    ReferencingAttribute: facts.referencingAttribute,
    ReferencingEntity: facts.referencingEntity,
    IsHierarchical: facts.isHierarchical,
    EntityKey: null,
    IsRelationshipAttributeDenormalized: false,
    ReferencedEntityNavigationPropertyName: facts.referencedNavigationProperty,
    ReferencingEntityNavigationPropertyName: facts.referencingNavigationProperty,
    RelationshipBehavior: 1,
    IsDenormalizedLookup: null,
    DenormalizedAttributeName: null,
    IsCustomRelationship: isCustom,
    IsValidForAdvancedFind: true,
    SchemaName: facts.schemaName,
    SecurityTypes: 'Append',
    IsManaged: isManaged,
    RelationshipType: 'OneToManyRelationship',
    IntroducedVersion: introducedVersion(isCustom),
    MetadataId: id,
    HasChanged: null,
    AssociatedMenuConfiguration: buildMenu(facts.menu, facts.isCustomizable, baseLanguage, `${id}/Menu`),
    CascadeConfiguration: buildCascade(facts),
    RelationshipAttributes: [],
    IsCustomizable: managedProperty('iscustomizable', facts.isCustomizable, isManaged),
  }
}

/** contract.md 2.4. */
export const buildManyToMany = (
  facts: ManyToManyFacts,
  standing: Standing,
): ManyToManyRelationshipMetadata => {
  const id = relationshipId(facts.schemaName)
  const { isCustom, isManaged, baseLanguage } = standing
  return {
    Entity1LogicalName: facts.entity1,
    Entity2LogicalName: facts.entity2,
    IntersectEntityName: facts.intersectEntityName,
    Entity1IntersectAttribute: facts.entity1IntersectAttribute,
    Entity2IntersectAttribute: facts.entity2IntersectAttribute,
    Entity1NavigationPropertyName: facts.entity1NavigationProperty,
    Entity2NavigationPropertyName: facts.entity2NavigationProperty,
    IsCustomRelationship: isCustom,
    IsValidForAdvancedFind: true,
    SchemaName: facts.schemaName,
    SecurityTypes: 'None',
    IsManaged: isManaged,
    RelationshipType: 'ManyToManyRelationship',
    IntroducedVersion: introducedVersion(isCustom),
    MetadataId: id,
    HasChanged: null,
    Entity1AssociatedMenuConfiguration: buildMenu(
      facts.entity1Menu,
      facts.isCustomizable,
      baseLanguage,
      `${id}/Menu1`,
    ),
    Entity2AssociatedMenuConfiguration: buildMenu(
      facts.entity2Menu,
      facts.isCustomizable,
      baseLanguage,
      `${id}/Menu2`,
    ),
    IsCustomizable: managedProperty('iscustomizable', facts.isCustomizable, isManaged),
  }
}
