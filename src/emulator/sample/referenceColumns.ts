import type { ColumnFacts } from '../seed.ts'

const column = (
  schemaName: string,
  displayName: string | null,
  type: string,
  more: Partial<ColumnFacts> = {},
): ColumnFacts => ({
  logicalName: schemaName.toLowerCase(),
  schemaName,
  displayName,
  type,
  requiredLevel: 'None',
  ...more,
})

const name = { maxLength: 100 }

/**
 * Columns that the cut of the facts left out and that the console needs, by table: the rest of the reference of
 * relationshiprolemap, what contract.md 7.2 and 7.4 say of roles and connections, and who a user is.
 */
export const referenceColumns: ReadonlyMap<string, readonly ColumnFacts[]> = new Map([
  [
    'relationshiprolemap',
    [
      column('ModifiedByYomiName', null, 'String', name),
      column('ModifiedOnBehalfByName', null, 'String', name),
      column('ModifiedOnBehalfByYomiName', null, 'String', name),
      column('OrganizationId', null, 'Uniqueidentifier', { requiredLevel: 'SystemRequired' }),
      column('RelationshipRoleIdName', null, 'String', { ...name, requiredLevel: 'SystemRequired' }),
    ],
  ],
  ['relationshiprole', [column('ImportSequenceNumber', 'Import Sequence Number', 'Integer')]],
  [
    'connectionrole',
    [column('ComponentState', 'Component State', 'Picklist'), column('IsManaged', 'State', 'Boolean')],
  ],
  ['connection', [column('IsMaster', 'Is Master', 'Boolean')]],
  [
    'systemuser',
    [
      column('AzureActiveDirectoryObjectId', 'Azure AD Object ID', 'Uniqueidentifier'),
      column('IsDisabled', 'Status', 'Boolean'),
      column('YomiFullName', 'Yomi Full Name', 'String', { maxLength: 200 }),
    ],
  ],
])
