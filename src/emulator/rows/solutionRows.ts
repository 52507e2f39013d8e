import { tableId } from '../metadata/buildTable.ts'
import { guidFrom } from '../metadata/identity.ts'
import { relationshipId } from '../metadata/relationship.ts'
import type { EnvironmentSeed, RowSeed } from '../seed.ts'

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

export const solutionId = (uniqueName: string): string => guidFrom('solution', uniqueName)

/** contract.md 8.3. */
export const componentTypes = { table: 1, column: 2, relationship: 10 } as const

export const componentRow = (solution: string, type: number, objectId: string): RowSeed => ({
  solutioncomponentid: guidFrom('solutioncomponent', solution, String(type), objectId),
  objectid: objectId,
  componenttype: type,
  // 0: a table comes with its sub-components; a relationship has none.
  rootcomponentbehavior: type === componentTypes.table ? 0 : null,
  solutionid: { table: 'solution', id: solution },
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
        ...tables.map((name) => componentRow(solutionId(uniqueName), componentTypes.table, tableId(name))),
        ...relationships.map((name) =>
          componentRow(solutionId(uniqueName), componentTypes.relationship, relationshipId(name)),
        ),
      ]),
    ],
  ])
