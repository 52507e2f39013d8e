import { guidFrom } from '../metadata/identity.ts'
import { relationshipId } from '../metadata/relationship.ts'
import { tableId } from '../metadata/buildTable.ts'
import type { ColumnFacts, EnvironmentSeed, RowSeed, TableFacts } from '../seed.ts'

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

/** contract.md 8.2: the columns that clients read. They are rows here, whatever the facts define. */
export const solutionTables: readonly TableFacts[] = [
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
]

/** Lookups between them, with their navigation names: column, target, name on each side. */
export const solutionLinks = [
  {
    from: 'solution',
    column: 'publisherid',
    to: 'publisher',
    single: 'publisherid',
    many: 'publisher_solution',
  },
  {
    from: 'solutioncomponent',
    column: 'solutionid',
    to: 'solution',
    single: 'solutionid',
    many: 'solution_solutioncomponent',
  },
] as const

const solutionId = (uniqueName: string): string => guidFrom('solution', uniqueName)

/** contract.md 8.3. */
export const componentTypes = { table: 1, relationship: 10 } as const

export const componentRow = (solution: string, type: number, objectId: string): RowSeed => ({
  solutioncomponentid: guidFrom('solutioncomponent', solution, String(type), objectId),
  objectid: objectId,
  componenttype: type,
  // 0: a table comes with its sub-components; a relationship has none.
  rootcomponentbehavior: type === componentTypes.table ? 0 : null,
  solutionid: { table: 'solution', id: solutionId(solution) },
})

/** Publishers, solutions and their components as rows. `Active` is the one that nobody sees (contract.md 8.2). */
export const solutionRows = (seed: EnvironmentSeed): ReadonlyMap<string, readonly RowSeed[]> =>
  new Map<string, readonly RowSeed[]>([
    [
      'publisher',
      seed.publishers.map((publisher) => ({
        publisherid: guidFrom('publisher', publisher.uniqueName),
        uniquename: publisher.uniqueName,
        friendlyname: publisher.friendlyName,
        customizationprefix: publisher.prefix,
        customizationoptionvalueprefix: publisher.optionValuePrefix,
      })),
    ],
    [
      'solution',
      seed.solutions.map((solution) => ({
        solutionid: solutionId(solution.uniqueName),
        uniquename: solution.uniqueName,
        friendlyname: solution.friendlyName,
        version: solution.version,
        ismanaged: solution.isManaged,
        isvisible: solution.uniqueName !== 'Active',
        publisherid: { table: 'publisher', id: guidFrom('publisher', solution.publisher) },
      })),
    ],
    [
      'solutioncomponent',
      seed.solutions.flatMap(({ uniqueName, tables, relationships }) => [
        ...tables.map((name) => componentRow(uniqueName, componentTypes.table, tableId(name))),
        ...relationships.map((name) =>
          componentRow(uniqueName, componentTypes.relationship, relationshipId(name)),
        ),
      ]),
    ],
  ])
