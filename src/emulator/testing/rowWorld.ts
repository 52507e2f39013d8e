import type { WriteContext } from '../rows/changeRow.ts'
import { referenceIn, type Reference, type Row } from '../rows/row.ts'
import type {
  ColumnFacts,
  EnvironmentSeed,
  ManyToManyFacts,
  OneToManyFacts,
  RowSeed,
  TableFacts,
} from '../seed.ts'
import { takeSnapshot } from '../snapshot.ts'
import { createState } from '../state.ts'
import { atomically } from '../storage/journal.ts'
import { aColumn, aLookup, aManyToMany, aTable } from './factBuilders.ts'

/** A table whose rows have an owner and a state. */
export const anOwnedTable = (name: string, ...columns: readonly ColumnFacts[]): TableFacts =>
  aTable(name, [
    aColumn('ownerid', 'Owner', { targets: ['systemuser', 'team'], requiredLevel: 'SystemRequired' }),
    aLookup('owninguser', 'systemuser'),
    aLookup('owningteam', 'team'),
    aLookup('owningbusinessunit', 'businessunit'),
    aColumn('statecode', 'State'),
    aColumn('statuscode', 'Status'),
    ...columns,
  ])

/** A row of such a table. */
export const anOwnedRow = (table: string, id: string, owner: Reference, more: RowSeed = {}): RowSeed => ({
  [`${table}id`]: id,
  ownerid: { table: owner.table, id: owner.id },
  statecode: 0,
  statuscode: 1,
  ...more,
})

const principalTables: readonly TableFacts[] = [
  aTable('systemuser', [aLookup('businessunitid', 'businessunit')], { ownershipType: 'BusinessOwned' }),
  aTable('team', [aLookup('businessunitid', 'businessunit')], { ownershipType: 'BusinessOwned' }),
  aTable('businessunit', [], { ownershipType: 'BusinessOwned' }),
  aTable('teammembership', [], { isIntersect: true, ownershipType: 'None', primaryNameAttribute: null }),
]

const teamMembership: ManyToManyFacts = {
  ...aManyToMany('teammembership_association', 'team', 'systemuser'),
  intersectEntityName: 'teammembership',
}

export interface World {
  tables: readonly TableFacts[]
  oneToMany: readonly OneToManyFacts[]
  manyToMany?: readonly ManyToManyFacts[]
  rows: Readonly<Record<string, readonly RowSeed[]>>
  links?: EnvironmentSeed['links']
}

/** Users, teams and business units, and whatever a test adds to them. */
export const aWorld = ({ tables, oneToMany, manyToMany = [], rows, links = {} }: World): EnvironmentSeed => ({
  organization: { id: '0c0c0c0c-0000-4000-8000-000000000001', name: 'World', uniqueName: 'world' },
  languages: [1033],
  facts: {
    tables: [...principalTables, ...tables],
    oneToMany,
    manyToMany: [teamMembership, ...manyToMany],
  },
  publishers: [],
  solutions: [],
  rows,
  links,
})

export interface Workbench {
  readonly context: WriteContext
  /** @throws Error when there is none. */
  readonly row: (table: string, id: string) => Row
  readonly ids: (table: string) => readonly string[]
  /** The table and id a lookup holds, as one text; null when it is empty. */
  readonly lookup: (table: string, id: string, column: string) => string | null
  /** What a request does: all or nothing. The error it fails with; null when it does not. */
  readonly attempt: (work: () => void) => unknown
  /** Back to the seed. */
  readonly undo: () => void
  /** Everything that differs from the seed. */
  readonly changes: () => string
}

/** The functions behind the operations, without HTTP. */
export const aWorkbench = (environment: EnvironmentSeed): Workbench => {
  const state = createState(environment)
  let ids = 0
  const context: WriteContext = {
    state,
    callerId: 'admin',
    now: () => new Date('2026-03-01T12:00:00Z'),
    newId: () => `new-${(ids += 1)}`,
  }
  const row = (table: string, id: string): Row => {
    const found = state.rows.byId(table, id)
    if (found === undefined) throw new Error(`There is no ${table} ${id}.`)
    return found
  }
  return {
    context,
    row,
    ids: (table) => state.rows.of(table).map(({ id }) => id),
    lookup: (table, id, column) => {
      const target: Reference | null = referenceIn(row(table, id), column)
      return target === null ? null : `${target.table}/${target.id}`
    },
    attempt: (work) => {
      try {
        atomically(state.storage.journal, work)
        return null
      } catch (error) {
        return error
      }
    },
    undo: () => state.storage.journal.rollBack(0),
    changes: () => JSON.stringify(takeSnapshot(state)),
  }
}
