import { tableName, type Table } from '../model/table.ts'

/** As many as a list can be read through; typing brings the others. */
const most = 40

/**
 * The tables whose display or logical names contain the text: those that begin with it first, `isLast` ones behind the
 * others among them, and then by name. No more than 40.
 */
export function tablesNamed(
  tables: ReadonlyMap<string, Table>,
  text: string,
  isLast: (table: Table) => boolean = () => false,
): readonly Table[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table): number => {
    const names = [tableName(table).toLocaleLowerCase(), table.logicalName]
    if (names.some((name) => name.startsWith(words))) return 0
    return names.some((name) => name.includes(words)) ? 1 : 2
  }
  return [...tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .map((candidate) => ({ ...candidate, last: Number(isLast(candidate.table)) }))
    .toSorted(
      (one, other) => one.rank - other.rank || one.last - other.last || tableName(one.table).localeCompare(tableName(other.table)),
    )
    .slice(0, most)
    .map(({ table }) => table)
}
