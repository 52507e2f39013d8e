import type { ColumnFacts, TableFacts } from '../seed.ts'

const column = (logicalName: string, type: string, targets?: readonly string[]): ColumnFacts => ({
  logicalName,
  schemaName: logicalName,
  displayName: null,
  type,
  requiredLevel: null,
  ...(targets === undefined ? {} : { targets }),
})

const table = (
  logicalName: string,
  nameColumn: string | null,
  attributes: readonly ColumnFacts[],
): TableFacts => ({
  logicalName,
  schemaName: logicalName,
  entitySetName: `${logicalName}s`,
  displayName: null,
  displayCollectionName: null,
  ownershipType: 'OrganizationOwned',
  primaryIdAttribute: `${logicalName}id`,
  primaryNameAttribute: nameColumn,
  objectTypeCode: null,
  isActivity: false,
  isIntersect: false,
  isCustom: false,
  isManaged: true,
  attributes: [column(`${logicalName}id`, 'Uniqueidentifier'), ...attributes],
})

/** contract.md 4.4: sharing, by user or team and row. */
const principalObjectAccess: TableFacts = {
  ...table('principalobjectaccess', null, [
    column('principalid', 'Uniqueidentifier'),
    column('principaltypecode', 'Integer'),
    column('objectid', 'Uniqueidentifier'),
    column('objecttypecode', 'Integer'),
    column('accessrightsmask', 'Integer'),
    column('inheritedaccessrightsmask', 'Integer'),
    column('changedon', 'DateTime'),
  ]),
  entitySetName: 'principalobjectaccessset',
  ownershipType: 'None',
}

/**
 * Tables that the emulator has rows of, whatever the facts define. Those that the facts leave out answer queries for
 * rows, and have no definition. Solutions: contract.md 8.2, the columns that clients read.
 */
export const rowOnlyTables: readonly TableFacts[] = [
  table('publisher', 'friendlyname', [
    column('uniquename', 'String'),
    column('friendlyname', 'String'),
    column('customizationprefix', 'String'),
    column('customizationoptionvalueprefix', 'Integer'),
  ]),
  table('solution', 'friendlyname', [
    column('uniquename', 'String'),
    column('friendlyname', 'String'),
    column('version', 'String'),
    column('ismanaged', 'Boolean'),
    column('isvisible', 'Boolean'),
    column('publisherid', 'Lookup', ['publisher']),
  ]),
  table('solutioncomponent', null, [
    column('objectid', 'Uniqueidentifier'),
    column('componenttype', 'Integer'),
    column('rootcomponentbehavior', 'Integer'),
    column('solutionid', 'Lookup', ['solution']),
  ]),
  principalObjectAccess,
  // contract.md 4.4: where jobs are followed.
  table('asyncoperation', 'name', [
    column('name', 'String'),
    column('message', 'Memo'),
    column('friendlymessage', 'Memo'),
    column('createdon', 'DateTime'),
    column('startedon', 'DateTime'),
    column('completedon', 'DateTime'),
    column('statecode', 'State'),
    column('statuscode', 'Status'),
    column('ownerid', 'Owner', ['systemuser', 'team']),
  ]),
]
