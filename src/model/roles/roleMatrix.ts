import type { RoleMap, RoleTable } from './role.ts'

/** The tables of every environment that has relationship roles, in the order people know them (contract.md 7.3). */
const usualPrimaries = ['account', 'contact'] as const
const usualAssociates = ['account', 'contact', 'opportunity'] as const

/** Which tables one role is allowed between. */
export interface RoleMatrix {
  readonly primaries: readonly string[]
  readonly associates: readonly string[]
  /** The maps of a cell, oldest first: none where it is not ticked, more than one where it is ticked twice. */
  readonly mapsAt: (primary: string, associate: string) => readonly RoleMap[]
}

/**
 * The matrix of one role: the usual tables first, where the environment has them; then those that any of the maps use;
 * then those that somebody added.
 */
export function roleMatrix(
  role: string,
  maps: readonly RoleMap[],
  isTable: (logicalName: string) => boolean,
  added: { readonly primaries: readonly string[]; readonly associates: readonly string[] },
): RoleMatrix {
  const cells = new Map<string, RoleMap[]>()
  for (const map of oldestFirst(maps.filter((each) => each.role === role))) {
    const key = cellKey(map.primary, map.associate)
    cells.set(key, [...(cells.get(key) ?? []), map])
  }
  return {
    primaries: tablesOf(usualPrimaries, maps.map(({ primary }) => primary), added.primaries, isTable),
    associates: tablesOf(usualAssociates, maps.map(({ associate }) => associate), added.associates, isTable),
    mapsAt: (primary, associate) => cells.get(cellKey(primary, associate)) ?? [],
  }
}

const tablesOf = (
  usual: readonly string[],
  used: readonly string[],
  added: readonly string[],
  isTable: (logicalName: string) => boolean,
): readonly string[] => [...new Set([...usual.filter(isTable), ...[...new Set(used)].toSorted(), ...added])]

/** Logical names hold no space. */
const cellKey = (primary: string, associate: string): string => `${primary} ${associate}`

const oldestFirst = (maps: readonly RoleMap[]): readonly RoleMap[] =>
  maps.toSorted((one, other) => compare(one.createdOn ?? '', other.createdOn ?? '') || compare(one.id, other.id))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The maps that say again what an older map of the same role says. Dataverse takes them without a word (contract.md
 * 7.3); without them nothing changes.
 */
export function duplicateMaps(maps: readonly RoleMap[]): readonly RoleMap[] {
  const seen = new Set<string>()
  return oldestFirst(maps).filter(({ role, primary, associate }) => {
    const key = `${role} ${cellKey(primary, associate)}`
    const isAgain = seen.has(key)
    seen.add(key)
    return isAgain
  })
}

/** What stands for every table in a row of connectionroleobjecttypecode (contract.md 7.4). */
export const everyTable = 'none'

/** Where a connection role may stand. */
export interface RoleTables {
  /** No row names a table, or one names all of them: the role may stand everywhere. */
  readonly everywhere: boolean
  /** Named tables, each once, then those somebody added. */
  readonly tables: readonly string[]
  readonly rowsAt: (table: string) => readonly RoleTable[]
}

/** The tables of one connection role: those that rows of any role name, so that one role is like the other. */
export function roleTables(role: string, rows: readonly RoleTable[], added: readonly string[]): RoleTables {
  const own = rows.filter((row) => row.role === role)
  return {
    everywhere: isEverywhere(own.map(({ table }) => table)),
    tables: [...new Set([...rows.map(({ table }) => table).toSorted(), ...added])],
    rowsAt: (table) => own.filter((row) => row.table === table),
  }
}

/** No row names a table, or one names all of them. */
const isEverywhere = (tables: readonly string[]): boolean => tables.length === 0 || tables.includes(everyTable)

/** What writes change about where a connection role may stand, beyond the tables they name. */
export type Reach =
  /** From every table to these alone. */
  | { readonly type: 'narrows'; readonly to: readonly string[] }
  /** From the tables it names to every one. */
  | { readonly type: 'widens' }

/**
 * Rows that come and go decide more than their own table: the first one narrows the role from every table to one, and
 * without the last it may stand everywhere (contract.md 7.4). Null: they decide no more.
 *
 * @param before The tables that rows of the role name.
 */
export function reachOf(before: readonly string[], added: readonly string[], removed: readonly string[]): Reach | null {
  const after = [...new Set([...before.filter((table) => !removed.includes(table)), ...added])]
  if (isEverywhere(before) === isEverywhere(after)) return null
  return isEverywhere(after) ? { type: 'widens' } : { type: 'narrows', to: after }
}

/** The rows that name a table for a role once more. */
export function duplicateTables(rows: readonly RoleTable[]): readonly RoleTable[] {
  const seen = new Set<string>()
  return rows.toSorted((one, other) => compare(one.id, other.id)).filter(({ role, table }) => {
    const key = cellKey(role, table)
    const isAgain = seen.has(key)
    seen.add(key)
    return isAgain
  })
}
