import type { CascadeDraft, Draft, LookupDraft, ManyToManyDraft, MenuDraft, MultiTableDraft, OneToManyDraft } from '../model/draft/draft.ts'
import { encodeLabel, labelMember } from './encodeLabel.ts'
import { headerText } from './headerText.ts'
import type { JsonObject } from './json.ts'
import { casts } from './relationshipDefinition.ts'
import { apiRoot, deleteRequest, writeRequest, type WireRequest } from './wireRequest.ts'

/**
 * The one request that creates what a draft describes, in an unmanaged solution (contract.md 2.5, 2.6, 2.9). What equals
 * the server's default and is not in the documented bodies is left out. Throws an Error for a text that is no solution's
 * unique name.
 */
export function createRelationship(draft: Draft, solution: string): WireRequest {
  const headers = { 'MSCRM.SolutionUniqueName': headerText(solution) }
  const post = (path: string, body: JsonObject) =>
    writeRequest('POST', `${apiRoot}${path}`, JSON.stringify(body), headers)
  switch (draft.type) {
    case 'OneToMany':
      return post('RelationshipDefinitions', oneToMany(draft))
    case 'ManyToMany':
      return post('RelationshipDefinitions', manyToMany(draft))
    case 'MultiTable':
      return post('CreatePolymorphicLookupAttribute', multiTable(draft, solution))
    case 'Customer':
      return post('CreateCustomerRelationships', customer(draft, solution))
  }
}

/**
 * The request that deletes a relationship: of a one-to-many the lookup column too, of a many-to-many every link
 * (contract.md 2.8). Throws an Error for what is no id of a definition that exists.
 */
export function deleteRelationship(metadataId: string): WireRequest {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(metadataId)) throw new Error(`Not an id: ${metadataId}`)
  return deleteRequest(`${apiRoot}RelationshipDefinitions(${metadataId})`)
}

const oneToMany = (draft: OneToManyDraft): JsonObject => ({
  '@odata.type': casts.OneToMany,
  SchemaName: draft.schemaName,
  ReferencedEntity: draft.referencedTable,
  ReferencingEntity: draft.referencingTable,
  ...searchable(draft),
  ...(draft.isHierarchical ? { IsHierarchical: true } : {}),
  CascadeConfiguration: cascade(draft.cascade),
  AssociatedMenuConfiguration: menu(draft.menu),
  Lookup:
    draft.column.type === 'new'
      ? lookup('LookupAttributeMetadata', draft.column.lookup)
      : {
          ...lookupType('LookupAttributeMetadata'),
          SchemaName: draft.column.schemaName,
          DisplayName: encodeLabel(draft.column.displayName),
        },
})

const manyToMany = (draft: ManyToManyDraft): JsonObject => ({
  '@odata.type': casts.ManyToMany,
  SchemaName: draft.schemaName,
  IntersectEntityName: draft.intersectTable,
  Entity1LogicalName: draft.table1,
  Entity2LogicalName: draft.table2,
  ...navigation('Entity1NavigationPropertyName', draft.navigation1, draft),
  ...navigation('Entity2NavigationPropertyName', draft.navigation2, draft),
  ...searchable(draft),
  Entity1AssociatedMenuConfiguration: menu(draft.menu1),
  Entity2AssociatedMenuConfiguration: menu(draft.menu2),
})

const multiTable = ({ targets, referencingTable, lookup: column }: MultiTableDraft, solution: string): JsonObject => ({
  OneToManyRelationships: targets.map((target) => ({
    SchemaName: target.schemaName,
    ReferencedEntity: target.referencedTable,
    ReferencingEntity: referencingTable,
    CascadeConfiguration: cascade(target.cascade),
  })),
  Lookup: lookup('ComplexLookupAttributeMetadata', column),
  SolutionUniqueName: solution,
})

const customer = ({ targets, referencingTable, lookup: column }: MultiTableDraft, solution: string): JsonObject => ({
  Lookup: {
    ...lookup('ComplexLookupAttributeMetadata', column),
    Targets: targets.map(({ referencedTable }) => referencedTable),
  },
  OneToManyRelationships: targets.map((target) => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.ComplexOneToManyRelationshipMetadata',
    SchemaName: target.schemaName,
    ReferencedEntity: target.referencedTable,
    ReferencingEntity: referencingTable,
    RelationshipType: 'OneToManyRelationship',
    CascadeConfiguration: cascade(target.cascade),
  })),
  SolutionUniqueName: solution,
})

/** Searchable is the default (contract.md 2.5). */
const searchable = ({ isSearchable }: { readonly isSearchable: boolean }): JsonObject =>
  isSearchable ? {} : { IsValidForAdvancedFind: false }

/** The schema name is the default on both sides (contract.md 2.6). */
const navigation = (member: string, name: string, { schemaName }: ManyToManyDraft): JsonObject =>
  name === schemaName ? {} : { [member]: name }

/** Merge is the server's: it follows the primary table whatever is sent, and the samples send this (contract.md 2.5, 3.4). */
const cascade = (draft: CascadeDraft): JsonObject => ({
  Assign: draft.assign,
  Delete: draft.delete,
  Merge: 'NoCascade',
  Reparent: draft.reparent,
  Share: draft.share,
  Unshare: draft.unshare,
  RollupView: draft.rollupView,
})

const menu = ({ behavior, group, order, labels }: MenuDraft): JsonObject => ({
  Behavior: behavior,
  Group: group,
  Order: order,
  ...labelMember('Label', labels),
})

/** The actions that make several relationships take the complex types (contract.md 2.9). */
type LookupType = 'LookupAttributeMetadata' | 'ComplexLookupAttributeMetadata'

const lookupType = (type: LookupType): JsonObject => ({
  '@odata.type': `Microsoft.Dynamics.CRM.${type}`,
  AttributeType: 'Lookup',
  AttributeTypeName: { Value: 'LookupType' },
})

const lookup = (type: LookupType, { schemaName, displayName, description, requiredLevel }: LookupDraft): JsonObject => ({
  ...lookupType(type),
  SchemaName: schemaName,
  DisplayName: encodeLabel(displayName),
  ...labelMember('Description', description),
  RequiredLevel: {
    Value: requiredLevel,
    CanBeChanged: true,
    ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
  },
})
