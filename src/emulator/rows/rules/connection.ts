import type { RowValue } from '../../seed.ts'
import { changeRow, stamps, type WriteContext } from '../changeRow.ts'
import { referenceIn, type Row } from '../row.ts'
import { checkConnection } from './checkConnection.ts'

const mirrored: ReadonlyMap<string, string> = new Map([
  ['record1id', 'record2id'],
  ['record2id', 'record1id'],
  ['record1roleid', 'record2roleid'],
  ['record2roleid', 'record1roleid'],
])

/** What each of the two rows has for itself. */
const ownColumns: ReadonlySet<string> = new Set([
  'connectionid',
  'name',
  'ismaster',
  'relatedconnectionid',
  'createdon',
  'createdby',
  'modifiedon',
  'modifiedby',
])

/** What a connection says, seen from its other side. */
const fromOtherSide = ({ values }: Row): Map<string, RowValue> =>
  new Map(
    [...values]
      .filter(([column]) => !ownColumns.has(column))
      .map(([column, value]) => [mirrored.get(column) ?? column, value]),
  )

/** The name of a connection is that of its second row, or of the role that stands for one. */
const withName = ({ state }: WriteContext, connection: Row): Row => {
  const other = referenceIn(connection, 'record2id') ?? referenceIn(connection, 'record2roleid')
  const column = other === null ? null : (state.schema.table(other.table)?.PrimaryNameAttribute ?? null)
  if (other === null || column === null) return connection
  const name = state.rows.byId(other.table, other.id)?.values.get(column) ?? null
  return { ...connection, values: new Map([...connection.values, ['name', name]]) }
}

const twinOf = ({ state }: WriteContext, connection: Row): Row | undefined => {
  const twin = referenceIn(connection, 'relatedconnectionid')
  return twin === null ? undefined : state.rows.byId('connection', twin.id)
}

const pair = (connection: Row, twin: Row, isMaster: boolean): Row => ({
  ...connection,
  values: new Map<string, RowValue>([
    ...connection.values,
    ['relatedconnectionid', { table: 'connection', id: twin.id }],
    ['ismaster', isMaster],
  ]),
})

/**
 * What writing the rows of `connection` means beyond the row: each is stored twice, once from either side, and both
 * are changed and deleted together (contract.md 7.4). The first two throw what `checkConnection` throws.
 */
export const connectionRules = {
  created: (context: WriteContext, row: Row): void => {
    const { state } = context
    checkConnection(state, row)
    const id = context.newId()
    const values = new Map([
      ...fromOtherSide(row),
      ['connectionid', id] as const,
      ...stamps(context, 'connection', ['created', 'modified']),
    ])
    const twin: Row = { table: 'connection', id, version: state.rows.nextVersion(), values }
    state.rows.put(pair(withName(context, row), twin, true))
    state.rows.put(pair(withName(context, twin), row, false))
  },
  updated: (context: WriteContext, _before: Row, after: Row): void => {
    checkConnection(context.state, after)
    const named = withName(context, after)
    context.state.rows.put(named)
    const twin = twinOf(context, named)
    if (twin === undefined) return
    const changed = fromOtherSide(named)
    const { values } = withName(context, { ...twin, values: new Map([...twin.values, ...changed]) })
    changeRow(context, twin, new Map([...changed, ['name', values.get('name') ?? null]]))
  },
  deleting: (context: WriteContext, row: Row): void => {
    const twin = twinOf(context, row)
    if (twin !== undefined) context.state.rows.remove('connection', twin.id)
  },
} as const
