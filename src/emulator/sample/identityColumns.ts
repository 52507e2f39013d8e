import type { ColumnFacts } from '../seed.ts'

/** Columns of users that the reference's cut left out, and that say who somebody is. */
export const identityColumns: readonly ColumnFacts[] = [
  {
    logicalName: 'azureactivedirectoryobjectid',
    schemaName: 'AzureActiveDirectoryObjectId',
    displayName: 'Azure AD Object ID',
    type: 'Uniqueidentifier',
    requiredLevel: 'None',
  },
  {
    logicalName: 'isdisabled',
    schemaName: 'IsDisabled',
    displayName: 'Status',
    type: 'Boolean',
    requiredLevel: 'None',
  },
]
