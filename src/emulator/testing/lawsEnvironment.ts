import { tableId } from '../metadata/buildTable.ts'
import { guidFrom } from '../metadata/identity.ts'
import { relationshipId } from '../metadata/relationship.ts'
import { solutionId } from '../rows/solutionRows.ts'
import type { EnvironmentSeed } from '../seed.ts'
import { dependencyRow, noParent, type DependencyEnd } from '../solutions/dependencyRow.ts'
import { aColumn, aLookup, aOneToMany, cascade } from './factBuilders.ts'
import { ids, rowsEnvironment } from './rowsEnvironment.ts'
import { anOwnedRow, anOwnedTable } from './rowWorld.ts'
import { rowId } from './smallEnvironment.ts'

export const jobs = { build: rowId('1', 1), paint: rowId('1', 2) } as const
export const form = rowId('2', 1)

const part = (type: number, objectId: string, parentId = noParent): DependencyEnd => ({
  type,
  objectId,
  parentId,
  baseSolutionId: solutionId('Default'),
})

const solution = { version: '1.0.0.0', isManaged: false, publisher: 'contoso', relationships: [] } as const

/** The rows' environment with what else happens to rows: cascades, NoCascade, merging, solutions, dependencies. */
export const lawsEnvironment = (): EnvironmentSeed => {
  const { facts, rows, ...rest } = rowsEnvironment()
  const merging = [aLookup('masterid', 'account'), aColumn('merged', 'Boolean')]
  const down = cascade('Cascade', 'Cascade', 'Cascade')
  const ada = { table: 'systemuser', id: ids.ada }
  return {
    ...rest,
    facts: {
      ...facts,
      tables: [
        ...facts.tables.map((table) =>
          table.logicalName === 'account' ? { ...table, attributes: [...table.attributes, ...merging] } : table,
        ),
        anOwnedTable(
          'cso_job',
          aLookup('cso_accountid', 'account'),
          aLookup('cso_looseid', 'account'),
          aLookup('cso_partofid', 'cso_job'),
          aColumn('cso_jobnumber', 'String'),
        ),
      ],
      oneToMany: [
        ...facts.oneToMany,
        aOneToMany('account_master', 'account', 'account.masterid', cascade('NoCascade', 'RemoveLink')),
        aOneToMany('cso_account_job', 'account', 'cso_job.cso_accountid', down),
        aOneToMany('cso_account_loose', 'account', 'cso_job.cso_looseid', cascade('NoCascade', 'NoCascade')),
        aOneToMany('cso_job_part', 'cso_job', 'cso_job.cso_partofid', cascade('NoCascade', 'Cascade')),
      ],
    },
    solutions: [
      { ...solution, uniqueName: 'Default', friendlyName: 'Default', tables: [] },
      { ...solution, uniqueName: 'Contoso', friendlyName: 'Contoso', tables: ['cso_job', 'cso_tag'] },
    ],
    rows: {
      ...rows,
      cso_job: [
        anOwnedRow('cso_job', jobs.build, ada, {
          cso_accountid: ids.contoso,
          cso_looseid: ids.fabrikam,
          cso_jobnumber: 'J-1',
        }),
        anOwnedRow('cso_job', jobs.paint, ada, { cso_partofid: jobs.build, cso_jobnumber: 'J-2' }),
      ],
      systemform: [{ formid: form, name: 'Job', objecttypecode: 'cso_job', ismanaged: false }],
      dependency: [
        dependencyRow(2, part(60, form, tableId('cso_job')), part(10, relationshipId('cso_account_job'))),
        dependencyRow(
          2,
          part(60, form, tableId('cso_job')),
          part(2, guidFrom('attribute', 'cso_job', 'cso_looseid'), tableId('cso_job')),
        ),
      ],
    },
  }
}
