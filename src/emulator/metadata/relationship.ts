import type {
  ManyToManyRelationshipMetadata,
  OneToManyRelationshipMetadata,
} from '../../wire/relationship.ts'
import { guidFrom } from './identity.ts'

export type OneToMany = OneToManyRelationshipMetadata
export type ManyToMany = ManyToManyRelationshipMetadata
export type Relationship = OneToMany | ManyToMany

export const relationshipId = (schemaName: string): string => guidFrom('relationship', schemaName)

export const isOneToMany = (relationship: Relationship): relationship is OneToMany =>
  relationship.RelationshipType === 'OneToManyRelationship'

export const isManyToMany = (relationship: Relationship): relationship is ManyToMany =>
  relationship.RelationshipType === 'ManyToManyRelationship'

/** Both tables; one, where they are the same. */
export const tablesOf = (relationship: Relationship): ReadonlySet<string> =>
  isOneToMany(relationship)
    ? new Set([relationship.ReferencedEntity, relationship.ReferencingEntity])
    : new Set([relationship.Entity1LogicalName, relationship.Entity2LogicalName])
