import { cascadeValues, type Cascade, type CascadeAction, type CascadeSetting } from '../model/cascade.ts'
import {
  menuBehaviors,
  type ManyToMany,
  type Menu,
  type OneToMany,
  type Relationship,
} from '../model/relationship.ts'
import type { UnknownValue } from '../model/unknown.ts'
import type {
  CascadeConfiguration,
  ManyToManyRelationshipMetadata,
  OneToManyRelationshipMetadata,
} from '../wire/relationship.ts'
import { DecodeError } from './decodeError.ts'
import { labelsByLanguage } from './decodeLabel.ts'
import { notUnderstood, oneOf } from './decodeSetting.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { flag, managedFlag, name, numberOrNull, object, text, textOrNull } from './member.ts'

/** Exactly what `decodeOneToMany` reads, so that a listed relationship equals one read alone. */
export const oneToManyMembers = [
  'SchemaName',
  'MetadataId',
  'IsCustomRelationship',
  'IsManaged',
  'IsCustomizable',
  'IsValidForAdvancedFind',
  'ReferencedEntity',
  'ReferencedAttribute',
  'ReferencedEntityNavigationPropertyName',
  'ReferencingEntity',
  'ReferencingAttribute',
  'ReferencingEntityNavigationPropertyName',
  'IsHierarchical',
  'CascadeConfiguration',
  'AssociatedMenuConfiguration',
] as const satisfies readonly (keyof OneToManyRelationshipMetadata)[]

/** Exactly what `decodeManyToMany` reads. */
export const manyToManyMembers = [
  'SchemaName',
  'MetadataId',
  'IsCustomRelationship',
  'IsManaged',
  'IsCustomizable',
  'IsValidForAdvancedFind',
  'Entity1LogicalName',
  'Entity2LogicalName',
  'Entity1NavigationPropertyName',
  'Entity2NavigationPropertyName',
  'IntersectEntityName',
  'Entity1IntersectAttribute',
  'Entity2IntersectAttribute',
  'Entity1AssociatedMenuConfiguration',
  'Entity2AssociatedMenuConfiguration',
] as const satisfies readonly (keyof ManyToManyRelationshipMetadata)[]

/** The members of CascadeConfiguration by our names (contract.md 3.4). */
export const cascadeMembers: Readonly<Record<CascadeAction, keyof CascadeConfiguration>> = {
  assign: 'Assign',
  reparent: 'Reparent',
  share: 'Share',
  delete: 'Delete',
  unshare: 'Unshare',
  merge: 'Merge',
  rollupView: 'RollupView',
  archive: 'Archive',
}

/**
 * A one-to-many definition (contract.md 2.3). Throws a DecodeError when it lacks what cannot be shown as
 * unknown.
 */
export function decodeOneToMany(json: Json, path: string): OneToMany {
  const source = object(json, path)
  return {
    type: 'OneToMany',
    ...common(source, path),
    referencedTable: name(source, 'ReferencedEntity', path),
    referencedColumn: text(source, 'ReferencedAttribute', path),
    referencedNavigation: navigation(source, 'ReferencedEntityNavigationPropertyName', path),
    referencingTable: name(source, 'ReferencingEntity', path),
    lookupColumn: name(source, 'ReferencingAttribute', path),
    referencingNavigation: navigation(source, 'ReferencingEntityNavigationPropertyName', path),
    isHierarchical: flag(source, 'IsHierarchical', path),
    cascade: decodeCascade(source['CascadeConfiguration']),
    menu: decodeMenu(source['AssociatedMenuConfiguration'], path),
  }
}

/** A many-to-many definition (contract.md 2.4). */
export function decodeManyToMany(json: Json, path: string): ManyToMany {
  const source = object(json, path)
  return {
    type: 'ManyToMany',
    ...common(source, path),
    table1: name(source, 'Entity1LogicalName', path),
    table2: name(source, 'Entity2LogicalName', path),
    navigation1: navigation(source, 'Entity1NavigationPropertyName', path),
    navigation2: navigation(source, 'Entity2NavigationPropertyName', path),
    intersectTable: name(source, 'IntersectEntityName', path),
    intersectColumn1: text(source, 'Entity1IntersectAttribute', path),
    intersectColumn2: text(source, 'Entity2IntersectAttribute', path),
    menu1: decodeMenu(source['Entity1AssociatedMenuConfiguration'], path),
    menu2: decodeMenu(source['Entity2AssociatedMenuConfiguration'], path),
  }
}

export const decodeRelationship = (json: Json, type: Relationship['type'], path: string): Relationship =>
  type === 'OneToMany' ? decodeOneToMany(json, path) : decodeManyToMany(json, path)

const common = (source: JsonObject, path: string) => ({
  schemaName: name(source, 'SchemaName', path),
  metadataId: name(source, 'MetadataId', path),
  isCustom: flag(source, 'IsCustomRelationship', path),
  isManaged: flag(source, 'IsManaged', path),
  isCustomizable: managedFlag(source, 'IsCustomizable', path),
  isSearchable: flag(source, 'IsValidForAdvancedFind', path),
})

/**
 * Never built from another name: 111 system relationships differ (contract.md 17, 8). Null stands for "no
 * such property".
 */
const navigation = (source: JsonObject, member: string, path: string): string =>
  textOrNull(source, member, path) ?? ''

/**
 * Eight settings, each known or explicitly not. Older servers do not send Archive or RollupView (contract.md
 * 3.4).
 */
function decodeCascade(json: Json | undefined): Cascade {
  const of = (action: CascadeAction): CascadeSetting =>
    isJsonObject(json) ? oneOf(cascadeValues, json[cascadeMembers[action]]) : notUnderstood(json)
  return {
    assign: of('assign'),
    reparent: of('reparent'),
    share: of('share'),
    delete: of('delete'),
    unshare: of('unshare'),
    merge: of('merge'),
    rollupView: of('rollupView'),
    archive: of('archive'),
  }
}

/**
 * How the related rows are listed (contract.md 3.5); as a whole not understood when a part of it cannot be
 * read.
 */
function decodeMenu(json: Json | undefined, path: string): Menu | UnknownValue {
  if (!isJsonObject(json)) return notUnderstood(json)
  try {
    return {
      behavior: oneOf(menuBehaviors, json['Behavior']),
      group: text(json, 'Group', path),
      labels: labelsByLanguage(json, 'Label', path),
      order: numberOrNull(json, 'Order', path),
      isCustomizable: flag(json, 'IsCustomizable', path),
    }
  } catch (error) {
    if (error instanceof DecodeError) return notUnderstood(json)
    throw error
  }
}
