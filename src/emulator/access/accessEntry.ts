import { guidFrom } from '../metadata/identity.ts'
import type { WriteContext } from '../rows/changeRow.ts'
import { isSame, referenceIn, rowKey, type Reference, type Row } from '../rows/row.ts'
import { timestamp } from '../rows/timestamp.ts'
import type { RowValue } from '../seed.ts'
import type { State } from '../state.ts'

/** What one user or team may do with one row because it was shared: a row of `principalobjectaccess`. */
export interface Access {
  /** The masks of contract.md 4.4. */
  readonly direct: number
  /** What came from a primary row: kept apart, so that it can be taken back alone. */
  readonly inherited: number
}

export interface AccessEntry extends Access {
  readonly principal: Reference
  readonly object: Reference
}

const accessTable = 'principalobjectaccess'

/** contract.md 4.4 gives the table's columns; principals are typed by number: 8 is a user, 9 a team. */
const principalTypes: ReadonlyMap<string, number> = new Map([
  ['systemuser', 8],
  ['team', 9],
])

const maskIn = (row: Row, column: string): number => {
  const value = row.values.get(column)
  return typeof value === 'number' ? value : 0
}

const readEntry = (row: Row): AccessEntry | null => {
  const [principal, object] = [referenceIn(row, 'principal'), referenceIn(row, 'object')]
  if (principal === null || object === null) return null
  const direct = maskIn(row, 'accessrightsmask')
  return { principal, object, direct, inherited: maskIn(row, 'inheritedaccessrightsmask') }
}

const none: Access = { direct: 0, inherited: 0 }

/** Who may do what with a row because it was shared. */
export const entriesOn = ({ rows }: Pick<State, 'rows'>, object: Reference): readonly AccessEntry[] =>
  rows.pointingTo(accessTable, 'object', object).flatMap((row) => readEntry(row) ?? [])

/** Every entry there is, or those that a test of their rows picks. */
export const allEntries = (
  { rows }: Pick<State, 'rows'>,
  isPicked: (row: Row) => boolean = () => true,
): readonly AccessEntry[] => rows.of(accessTable).filter(isPicked).flatMap((row) => readEntry(row) ?? [])

/** The row behind an entry. Over the index: few share a row, and ids are slow to compute. */
export const entryRow = (
  { rows }: Pick<State, 'rows'>,
  principal: Reference,
  object: Reference,
): Row | undefined =>
  rows.pointingTo(accessTable, 'object', object).find((row) => isSame(referenceIn(row, 'principal'), principal))

export const accessOf = (state: Pick<State, 'rows'>, principal: Reference, object: Reference): Access => {
  const row = entryRow(state, principal, object)
  return (row === undefined ? null : readEntry(row)) ?? none
}

/** Stores an entry; one without any right is none. */
export const setAccess = (
  context: WriteContext,
  principal: Reference,
  object: Reference,
  access: Access,
): void => {
  const { rows, schema } = context.state
  const before = accessOf(context.state, principal, object)
  if (before.direct === access.direct && before.inherited === access.inherited) return
  const id = guidFrom(accessTable, rowKey(principal), rowKey(object))
  if (access.direct === 0 && access.inherited === 0) {
    rows.remove(accessTable, id)
    return
  }
  const values = new Map<string, RowValue>([
    ['principalobjectaccessid', id],
    ['principalid', principal.id],
    ['principaltypecode', principalTypes.get(principal.table) ?? null],
    ['objectid', object.id],
    ['objecttypecode', schema.table(object.table)?.ObjectTypeCode ?? null],
    ['accessrightsmask', access.direct],
    ['inheritedaccessrightsmask', access.inherited],
    ['changedon', timestamp(context.now())],
    // Beside the ids that clients see: the references that the index follows. No column shows them.
    ['principal', { table: principal.table, id: principal.id }],
    ['object', { table: object.table, id: object.id }],
  ])
  rows.put({ table: accessTable, id, version: rows.nextVersion(), values })
}

/** A row that is gone has no access, and gives none. */
export const removeEntriesOf = ({ rows }: Pick<State, 'rows'>, gone: Reference): void => {
  for (const end of ['object', 'principal'] as const)
    for (const { id } of rows.pointingTo(accessTable, end, gone)) rows.remove(accessTable, id)
}
