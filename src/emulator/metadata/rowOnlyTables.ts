import type { ColumnFacts, TableFacts } from '../seed.ts'

const column = (logicalName: string, type: string, targets?: readonly string[]): ColumnFacts => ({
  logicalName,
  schemaName: logicalName,
  displayName: null,
  type,
  requiredLevel: null,
  ...(targets === undefined ? {} : { targets }),
})

interface RowOnlyTable {
  readonly nameColumn: string | null
  /** Where it is not the logical name with an s. */
  readonly entitySetName?: string
  /** Where it is not the logical name with id. */
  readonly primaryIdAttribute?: string
}

const table = (
  logicalName: string,
  { nameColumn, entitySetName = `${logicalName}s`, primaryIdAttribute = `${logicalName}id` }: RowOnlyTable,
  attributes: readonly ColumnFacts[],
): TableFacts => ({
  logicalName,
  schemaName: logicalName,
  entitySetName,
  displayName: null,
  displayCollectionName: null,
  ownershipType: 'OrganizationOwned',
  primaryIdAttribute,
  primaryNameAttribute: nameColumn,
  objectTypeCode: null,
  isActivity: false,
  isIntersect: false,
  isCustom: false,
  isManaged: true,
  attributes: [column(primaryIdAttribute, 'Uniqueidentifier'), ...attributes],
})

/** The two ends of a dependency have the same columns. */
const dependencyEnd = (end: 'dependent' | 'required'): ColumnFacts[] => [
  column(`${end}componentobjectid`, 'Uniqueidentifier'),
  column(`${end}componenttype`, 'Picklist'),
  column(`${end}componentparentid`, 'Uniqueidentifier'),
  column(`${end}componentbasesolutionid`, 'Uniqueidentifier'),
]

/** contract.md 4.4: sharing, by user or team and row. */
const principalObjectAccess: TableFacts = {
  ...table('principalobjectaccess', { nameColumn: null, entitySetName: 'principalobjectaccessset' }, [
    column('principalid', 'Uniqueidentifier'),
    column('principaltypecode', 'Integer'),
    column('objectid', 'Uniqueidentifier'),
    column('objecttypecode', 'Integer'),
    column('accessrightsmask', 'Integer'),
    column('inheritedaccessrightsmask', 'Integer'),
    column('changedon', 'DateTime'),
  ]),
  ownershipType: 'None',
}

/**
 * Tables that the emulator has rows of, whatever the facts define. Those that the facts leave out answer queries for
 * rows, and have no definition. The columns that clients read: contract.md 8.2 to 8.4 (solutions and what
 * they hold), 10.1 (settings).
 */
export const rowOnlyTables: readonly TableFacts[] = [
  table('publisher', { nameColumn: 'friendlyname' }, [
    column('uniquename', 'String'),
    column('friendlyname', 'String'),
    column('customizationprefix', 'String'),
    column('customizationoptionvalueprefix', 'Integer'),
  ]),
  table('solution', { nameColumn: 'friendlyname' }, [
    column('uniquename', 'String'),
    column('friendlyname', 'String'),
    column('version', 'String'),
    column('ismanaged', 'Boolean'),
    column('isvisible', 'Boolean'),
    column('publisherid', 'Lookup', ['publisher']),
  ]),
  table('solutioncomponent', { nameColumn: null }, [
    column('objectid', 'Uniqueidentifier'),
    column('componenttype', 'Integer'),
    column('rootcomponentbehavior', 'Integer'),
    column('solutionid', 'Lookup', ['solution']),
  ]),
  table('systemform', { nameColumn: 'name', primaryIdAttribute: 'formid' }, [
    column('name', 'String'),
    column('description', 'Memo'),
    column('objecttypecode', 'EntityName'),
    column('type', 'Picklist'),
    column('ismanaged', 'Boolean'),
  ]),
  table('savedquery', { nameColumn: 'name', entitySetName: 'savedqueries' }, [
    column('name', 'String'),
    column('description', 'Memo'),
    column('returnedtypecode', 'EntityName'),
    column('querytype', 'Integer'),
    column('fetchxml', 'Memo'),
    column('isdefault', 'Boolean'),
    column('ismanaged', 'Boolean'),
    column('statecode', 'State'),
    column('statuscode', 'Status'),
  ]),
  table('savedqueryvisualization', { nameColumn: 'name' }, [
    column('name', 'String'),
    column('description', 'Memo'),
    column('primaryentitytypecode', 'EntityName'),
    column('isdefault', 'Boolean'),
    column('ismanaged', 'Boolean'),
  ]),
  table('workflow', { nameColumn: 'name' }, [
    column('name', 'String'),
    column('description', 'Memo'),
    column('category', 'Picklist'),
    column('type', 'Picklist'),
    column('primaryentity', 'EntityName'),
    column('ismanaged', 'Boolean'),
    column('statecode', 'State'),
    column('statuscode', 'Status'),
  ]),
  table('dependency', { nameColumn: null, entitySetName: 'dependencies' }, [
    column('dependencytype', 'Picklist'),
    ...dependencyEnd('dependent'),
    ...dependencyEnd('required'),
    column('dependentcomponentnodeid', 'Lookup', ['dependencynode']),
    column('requiredcomponentnodeid', 'Lookup', ['dependencynode']),
  ]),
  table(
    'usersettings',
    { nameColumn: null, entitySetName: 'usersettingscollection', primaryIdAttribute: 'systemuserid' },
    ['uilanguageid', 'helplanguageid', 'localeid', 'timezonecode'].map((name) => column(name, 'Integer')),
  ),
  principalObjectAccess,
  // contract.md 4.4: where jobs are followed.
  table('asyncoperation', { nameColumn: 'name' }, [
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

const builtIn: ReadonlyMap<string, TableFacts> = new Map(rowOnlyTables.map((item) => [item.logicalName, item]))

/** The facts of a table, with the columns of the built-in one where the facts leave them out. */
export const withBuiltInColumns = (facts: TableFacts): TableFacts => {
  const known = new Set(facts.attributes.map(({ logicalName }) => logicalName))
  const missing = (builtIn.get(facts.logicalName)?.attributes ?? []).filter(
    ({ logicalName }) => !known.has(logicalName),
  )
  return missing.length === 0 ? facts : { ...facts, attributes: [...facts.attributes, ...missing] }
}

/** All tables that can have rows: those of the facts, and the built-in ones that the facts leave out. */
export const tablesWithRows = (facts: readonly TableFacts[]): readonly TableFacts[] => {
  const known = new Set(facts.map(({ logicalName }) => logicalName))
  return [...facts.map(withBuiltInColumns), ...rowOnlyTables.filter(({ logicalName }) => !known.has(logicalName))]
}
