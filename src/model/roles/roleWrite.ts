import type { MapPlace, Role, RoleKind, RoleMap, RoleMatch, RoleTable, RoleValues } from './role.ts'

/**
 * One write of a row of roles, as a value: what is shown is what is sent. Each is one request (contract.md 7). A
 * `version` is that of the row as somebody saw it.
 */
export type RoleWrite =
  | {
      readonly type: 'createRole'
      readonly kind: RoleKind
      readonly id: string
      readonly values: Omit<RoleValues, 'state'>
    }
  | {
      readonly type: 'changeRole'
      readonly kind: RoleKind
      readonly id: string
      readonly version: string
      /** What it is called before the change. */
      readonly name: string
      readonly before: Partial<RoleValues>
      readonly after: Partial<RoleValues>
    }
  | {
      readonly type: 'deleteRole'
      readonly kind: RoleKind
      readonly id: string
      readonly version: string
      readonly name: string
    }
  | { readonly type: 'addMap'; readonly id: string; readonly place: MapPlace }
  | {
      readonly type: 'changeMap'
      readonly id: string
      readonly version: string
      readonly before: MapPlace
      readonly after: MapPlace
    }
  | { readonly type: 'deleteMap'; readonly id: string; readonly version: string; readonly place: MapPlace }
  | { readonly type: 'addTable'; readonly id: string; readonly role: string; readonly table: string }
  | {
      readonly type: 'deleteTable'
      readonly id: string
      readonly version: string
      readonly role: string
      readonly table: string
    }
  | { readonly type: 'addMatch'; readonly match: RoleMatch }
  | { readonly type: 'deleteMatch'; readonly match: RoleMatch }

/** The rows a write may meet again. */
export interface RoleRows {
  readonly roles: readonly (Pick<Role, keyof RoleValues> & { readonly id: string; readonly version: string })[]
  readonly maps: readonly RoleMap[]
  readonly tables: readonly RoleTable[]
  readonly matches: readonly RoleMatch[]
}

/** Why a write cannot be taken back. */
export type UndoObstacle =
  /** A new role is deleted where it is shown, with what goes with it. */
  | 'createdRole'
  /** A deleted role cannot come back with its id. */
  | 'deletedRole'
  /** The row is gone, or was changed again. */
  | 'movedOn'

/**
 * The write that takes a write back, on the rows as they are now; or why there is none. A row that comes back is a new
 * row, with `newId`.
 */
export function undoOf(write: RoleWrite, rows: RoleRows, newId: string): RoleWrite | UndoObstacle {
  switch (write.type) {
    case 'createRole':
      return 'createdRole'
    case 'deleteRole':
      return 'deletedRole'
    case 'changeRole': {
      const role = rows.roles.find(({ id }) => id === write.id)
      if (role === undefined || !holds(role, write.after)) return 'movedOn'
      const { name = write.name } = write.after
      return { ...write, name, version: role.version, before: write.after, after: write.before }
    }
    case 'addMap': {
      const map = rows.maps.find(({ id }) => id === write.id)
      return map === undefined || !isSamePlace(map, write.place) ? 'movedOn' : deleteMap(map)
    }
    case 'changeMap': {
      const map = rows.maps.find(({ id }) => id === write.id)
      if (map === undefined || !isSamePlace(map, write.after)) return 'movedOn'
      return { ...write, version: map.version, before: write.after, after: write.before }
    }
    case 'deleteMap':
      return rows.maps.some((map) => isSamePlace(map, write.place)) ? 'movedOn' : { type: 'addMap', id: newId, place: write.place }
    case 'addTable': {
      const row = rows.tables.find(({ id }) => id === write.id)
      return row === undefined ? 'movedOn' : deleteTable(row)
    }
    case 'deleteTable': {
      const { role, table } = write
      const isThere = rows.tables.some((row) => row.role === role && row.table === table)
      return isThere ? 'movedOn' : { type: 'addTable', id: newId, role, table }
    }
    case 'addMatch':
    case 'deleteMatch': {
      const isThere = rows.matches.some(({ from, to }) => from === write.match.from && to === write.match.to)
      if (isThere !== (write.type === 'addMatch')) return 'movedOn'
      return { type: write.type === 'addMatch' ? 'deleteMatch' : 'addMatch', match: write.match }
    }
  }
}

const holds = (role: Pick<Role, keyof RoleValues>, values: Partial<RoleValues>): boolean =>
  (['name', 'description', 'category', 'state'] as const).every((member) => values[member] === undefined || values[member] === role[member])

export const isSamePlace = (one: MapPlace, other: MapPlace): boolean =>
  one.role === other.role && one.primary === other.primary && one.associate === other.associate

/** The write that deletes a map as it was read. */
export const deleteMap = ({ id, version, role, primary, associate }: RoleMap): RoleWrite => ({
  type: 'deleteMap',
  id,
  version,
  place: { role, primary, associate },
})

/** The write that deletes a row of connectionroleobjecttypecode as it was read. */
export const deleteTable = ({ id, version, role, table }: RoleTable): RoleWrite => ({ type: 'deleteTable', id, version, role, table })

/** Which kind of roles a write is of. */
export function kindOf(write: RoleWrite): RoleKind {
  switch (write.type) {
    case 'createRole':
    case 'changeRole':
    case 'deleteRole':
      return write.kind
    case 'addMap':
    case 'changeMap':
    case 'deleteMap':
      return 'relationship'
    case 'addTable':
    case 'deleteTable':
    case 'addMatch':
    case 'deleteMatch':
      return 'connection'
  }
}
