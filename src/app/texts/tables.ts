import type { Ownership } from '../../model/table.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'
import { gridTexts } from './grid.ts'

const tables = (count: number): string => counted(count, 'table', 'tables')
const relationships = (count: number): string => counted(count, 'relationship', 'relationships')
const columns = (count: number): string => counted(count, 'column', 'columns')

/** Texts of the list of tables. */
export const tablesTexts = {
  title: 'Tables',
  count: (shown: number, all: number) => (shown === all ? tables(all) : `${formatNumber(shown)} of ${formatNumber(all)}`),
  find: 'Find tables',
  toolbar: 'Tables list',
  columns: {
    name: 'Display name',
    logicalName: 'Logical name',
    kind: 'Kind',
    managed: 'Managed',
    ownership: 'Ownership',
    oneToMany: 'One-to-many',
    manyToOne: 'Many-to-one',
    manyToMany: 'Many-to-many',
  },
  hints: {
    oneToMany: (count: number) => `${relationships(count)} in which this table is the primary table`,
    manyToOne: (count: number) => `${relationships(count)} in which this table has the lookup column`,
    manyToMany: (count: number) => `${relationships(count)} in which both sides have many rows`,
  },
  kinds: {
    custom: 'Custom',
    system: 'System',
    customActivity: 'Custom, activity',
    systemActivity: 'System, activity',
    customIntersect: 'Custom, intersect',
    systemIntersect: 'System, intersect',
  },
  ownerships: {
    UserOwned: 'User or team',
    TeamOwned: 'Team',
    BusinessOwned: 'Business unit',
    OrganizationOwned: 'Organization',
    BusinessParented: 'Parent business unit',
    None: 'None',
  } satisfies Readonly<Record<Ownership, string>>,
  yes: 'Yes',
  no: 'No',
  nothing: { title: 'No table matches', text: 'Remove a filter, or look for a shorter part of the name.', clear: 'Clear all filters' },
  noneAtAll: {
    title: 'This environment lists no table',
    text: 'You may lack the privilege to read customizations. Ask the environment’s administrator for the System Customizer role, then open the environment again.',
  },
  grid: gridTexts(tables),
} as const

/** Texts of the page of one table. */
export const tableTexts = {
  allTables: 'All tables',
  showOnGraph: 'Show on the graph',
  inGrid: 'Open in the relationships grid',
  relatedTo: 'How it is related to…',
  none: '–',
  facts: {
    title: 'Facts',
    logicalName: 'Logical name',
    entitySet: 'Entity set',
    primaryId: 'Primary key column',
    primaryName: 'Primary name column',
    ownership: 'Ownership',
    kind: 'Kind',
    managed: 'Managed',
    customizable: 'Customizable',
    objectTypeCode: 'Object type code',
  },
  lists: 'What to list',
  tabs: {
    'one-to-many': 'One-to-many',
    'many-to-one': 'Many-to-one',
    'many-to-many': 'Many-to-many',
    columns: 'Columns',
  },
  tab: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  find: { relationships: 'Find relationships', columns: 'Find columns' },
  relationshipColumns: {
    name: 'Name',
    related: 'Related table',
    primary: 'Primary table',
    other: 'Other table',
    lookup: 'Lookup column',
    intersect: 'Intersect table',
    behaviour: 'Behaviour',
    delete: 'Delete',
    searchable: 'Searchable',
  },
  columnColumns: {
    name: 'Display name',
    logicalName: 'Logical name',
    type: 'Type',
    required: 'Requirement',
    targets: 'Points to',
    description: 'Description',
  },
  empty: {
    'one-to-many': 'No table has a lookup column that points to this table.',
    'many-to-one': 'This table has no lookup column with a relationship.',
    'many-to-many': 'This table takes part in no many-to-many relationship.',
  },
  noMatch: { title: 'Nothing matches', text: 'Remove a filter, or look for a shorter part of the name.', clear: 'Clear all filters' },
  noColumns: 'Dataverse lists no column of this table',
  noColumnsAdvice: 'Every table has at least a primary key, so you may lack the privilege to read its columns.',
  loadingColumns: 'Loading the columns',
  unknown: (name: string) => `No table is called “${name}”`,
  unknownAdvice:
    'It may have been deleted or renamed, or the address is misspelt. Table names in addresses are logical names, in lower case.',
  relationshipGrid: gridTexts(relationships),
  columnGrid: gridTexts(columns),
} as const
