import { z } from 'zod'
import { annotated, labelBody, managedPropertyBody, text, truth } from '../definitions/bodyParts.ts'
import { enumMembers } from '../metadata/enumMembers.ts'

/** Members that the service declares and decides itself, or that the emulator has no use for: ignored when sent. */
const ignored = Object.fromEntries(
  [
    'ActivityTypeMask', 'AutoCreateAccessTeams', 'AutoRouteToOwnerQueue', 'CanBeInCustomEntityAssociation',
    'CanBeInManyToMany', 'CanBePrimaryEntityInRelationship', 'CanBeRelatedEntityInRelationship',
    'CanChangeHierarchicalRelationship', 'CanChangeTrackingBeEnabled', 'CanCreateAttributes', 'CanCreateCharts',
    'CanCreateForms', 'CanCreateViews', 'CanEnableSyncToExternalSearchIndex', 'CanModifyAdditionalSettings',
    'CanTriggerWorkflow', 'ChangeTrackingEnabled', 'CollectionSchemaName', 'CreatedOn', 'DataProviderId',
    'DataSourceId', 'DaysSinceRecordLastModified', 'EnforceStateTransitions', 'EntityColor', 'EntityHelpUrl',
    'EntityHelpUrlEnabled', 'ExternalCollectionName', 'ExternalName', 'HasChanged', 'HasEmailAddresses',
    'HasFeedback', 'IconLargeName', 'IconMediumName', 'IconSmallName', 'IconVectorName', 'IntroducedVersion',
    'IsActivityParty', 'IsAIRUpdated', 'IsArchivalEnabled', 'IsAuditEnabled', 'IsAvailableOffline', 'IsBPFEntity',
    'IsBusinessProcessEnabled', 'IsChildEntity', 'IsCustomEntity', 'IsDocumentRecommendationsEnabled',
    'IsDuplicateDetectionEnabled', 'IsEnabledForCharts', 'IsEnabledForExternalChannels', 'IsEnabledForTrace',
    'IsImportable', 'IsInteractionCentricEnabled', 'IsIntersect', 'IsKnowledgeManagementEnabled', 'IsLogicalEntity',
    'IsMailMergeEnabled', 'IsManaged', 'IsMappable', 'IsMSTeamsIntegrationEnabled', 'IsOfflineInMobileClient',
    'IsOneNoteIntegrationEnabled', 'IsOptimisticConcurrencyEnabled', 'IsPrivate', 'IsQuickCreateEnabled',
    'IsReadingPaneEnabled', 'IsReadOnlyInMobileClient', 'IsRenameable', 'IsRetentionEnabled',
    'IsRetrieveAuditEnabled', 'IsRetrieveMultipleAuditEnabled', 'IsSLAEnabled', 'IsSolutionAware',
    'IsStateModelAware', 'IsValidForAdvancedFind', 'IsVisibleInMobile', 'IsVisibleInMobileClient',
    'LogicalCollectionName', 'MobileOfflineFilters', 'ModifiedOn', 'ObjectTypeCode', 'OwnerId', 'OwnerIdType',
    'OwningBusinessUnit', 'PrimaryImageAttribute', 'Privileges', 'RecurrenceBaseEntityLogicalName',
    'ReportViewName', 'SettingOf', 'Settings', 'SyncToExternalSearchIndex', 'TableType',
    'UsesBusinessDataLabelTable',
  ].map((name) => [name, z.unknown().optional()]),
)

/** A table in a request: to create one, or the whole definition that replaces one. */
export const tableBody = z.strictObject({
  ...ignored,
  ...annotated,
  MetadataId: z.guid().nullish(),
  LogicalName: text,
  SchemaName: text,
  EntitySetName: text,
  DisplayName: labelBody.nullish(),
  DisplayCollectionName: labelBody.nullish(),
  Description: labelBody.nullish(),
  PrimaryIdAttribute: text,
  PrimaryNameAttribute: text,
  OwnershipType: z.enum(enumMembers.OwnershipTypes).nullish(),
  IsActivity: truth,
  IsCustomizable: managedPropertyBody.nullish(),
  HasNotes: truth,
  HasActivities: truth,
  IsDocumentManagementEnabled: truth,
  IsConnectionsEnabled: managedPropertyBody.nullish(),
  IsValidForQueue: managedPropertyBody.nullish(),
  Attributes: z.array(z.record(z.string(), z.unknown())).nullish(),
})
export type TableBody = z.infer<typeof tableBody>
