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
  key = `${logicalName}id`,
): TableFacts => ({
  logicalName,
  schemaName: logicalName,
  entitySetName: `${logicalName}s`,
  displayName: null,
  displayCollectionName: null,
  ownershipType: 'OrganizationOwned',
  primaryIdAttribute: key,
  primaryNameAttribute: nameColumn,
  objectTypeCode: null,
  isActivity: false,
  isIntersect: false,
  isCustom: false,
  isManaged: true,
  attributes: [column(key, 'Uniqueidentifier'), ...attributes],
})

/**
 * Tables that the emulator has rows of, whatever the facts define. Those that the facts leave out answer queries for
 * rows, and have no definition. The columns that clients read: contract.md 8.2 (solutions), 10.1 (settings).
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
  {
    ...table(
      'usersettings',
      null,
      ['uilanguageid', 'helplanguageid', 'localeid', 'timezonecode'].map((name) => column(name, 'Integer')),
      'systemuserid',
    ),
    entitySetName: 'usersettingscollection',
  },
]
