import type { RoleData } from '../../dataverse/roleRows.ts'
import type { RoleUses } from '../../dataverse/roleUses.ts'
import type { Environment } from '../../model/environment.ts'
import type { Role, RoleKind } from '../../model/roles/role.ts'
import { isOneSided, matchesOf } from '../../model/roles/roleMatches.ts'
import { roleTables } from '../../model/roles/roleMatrix.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { formatNumber } from '../texts/format.ts'
import { rolesTexts as texts } from '../texts/roles.ts'
import { stateWord, tableWord } from './roleWords.ts'

/** A role as the list shows it. */
export interface RoleRow {
  readonly role: Role
  /** Null: not counted, or not countable. */
  readonly uses: number | null
  readonly maps: number
  readonly tables: string
  readonly matches: number
  readonly oneSided: number
  readonly haystack: string
}

/** How often a role is used; null where that is not known. */
export function usesOf(uses: readonly RoleUses[] | null, role: string): number | null {
  if (uses === null || uses.some(({ counts }) => counts === null)) return null
  return uses.reduce((sum, { counts }) => sum + (counts?.get(role) ?? 0), 0)
}

export function roleRows(kind: RoleKind, data: RoleData, uses: readonly RoleUses[] | null, environment: Environment): readonly RoleRow[] {
  return data.roles.map((role) => {
    const matches = kind === 'connection' ? matchesOf(role.id, data.matches) : []
    const { everywhere, tables, rowsAt } = roleTables(role.id, data.tables, [])
    const named = tables.filter((table) => rowsAt(table).length > 0).map((table) => tableWord(environment, table))
    return {
      role,
      uses: usesOf(uses, role.id),
      maps: data.maps.filter((map) => map.role === role.id).length,
      tables: everywhere ? texts.list.everyTable : named.join(', '),
      matches: matches.length,
      oneSided: matches.filter(isOneSided).length,
      haystack: `${role.name} ${role.description ?? ''}`.toLowerCase(),
    }
  })
}

/** Values of the filter, as texts. */
const useTexts: Readonly<Record<string, string>> = { used: texts.list.used, notUsed: texts.list.notUsed, unknown: texts.list.unknown }

const name: GridColumn<RoleRow> = {
  id: 'name',
  header: texts.list.columns.name,
  width: 150,
  isRowHeader: true,
  text: ({ role }) => role.name,
  sortValue: ({ role }) => role.name,
  hint: ({ role }) => role.description,
}

const state: GridColumn<RoleRow> = {
  id: 'state',
  header: texts.list.columns.state,
  width: 88,
  text: ({ role }) => stateWord(role),
  sortValue: ({ role }) => stateWord(role),
  filter: { values: ({ role }) => [stateWord(role)], label: (value) => value },
}

const uses: GridColumn<RoleRow> = {
  id: 'uses',
  header: texts.list.columns.uses,
  width: 88,
  align: 'end',
  text: (row) => (row.uses === null ? texts.list.unknown : formatNumber(row.uses)),
  sortValue: (row) => row.uses,
  filter: {
    values: (row) => [row.uses === null ? 'unknown' : row.uses === 0 ? 'notUsed' : 'used'],
    label: (value) => useTexts[value] ?? value,
  },
}

const maps: GridColumn<RoleRow> = {
  id: 'maps',
  header: texts.list.columns.maps,
  width: 110,
  align: 'end',
  text: (row) => formatNumber(row.maps),
  sortValue: (row) => row.maps,
}

const category: GridColumn<RoleRow> = {
  id: 'category',
  header: texts.list.columns.category,
  width: 120,
  text: ({ role }) => texts.category(role.category),
  sortValue: ({ role }) => texts.category(role.category),
  filter: { values: ({ role }) => [texts.category(role.category)], label: (value) => value },
}

const tables: GridColumn<RoleRow> = {
  id: 'tables',
  header: texts.list.columns.tables,
  width: 160,
  text: (row) => row.tables,
  sortValue: (row) => row.tables,
}

const matches: GridColumn<RoleRow> = {
  id: 'matches',
  header: texts.list.columns.matches,
  width: 130,
  align: 'end',
  text: (row) => formatNumber(row.matches),
  sortValue: (row) => row.matches,
  hint: (row) => (row.oneSided === 0 ? null : texts.notices.oneSided(row.oneSided)),
}

const columnsOf: Readonly<Record<RoleKind, readonly GridColumn<RoleRow>[]>> = {
  relationship: [name, state, uses, maps],
  connection: [name, state, uses, category, tables, matches],
}

export const roleColumns = (kind: RoleKind): readonly GridColumn<RoleRow>[] => columnsOf[kind]
