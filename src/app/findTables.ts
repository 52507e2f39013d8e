import { tableName, type Table } from '../model/table.ts'

/** As many as a list can be read through; typing brings the others. */
const shown = 40

/** The tables whose display or logical names contain the text: those that begin with it first. */
export function findTables(tables: ReadonlyMap<string, Table>, text: string): readonly Table[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table) => {
    const name = tableName(table).toLocaleLowerCase()
    if (name.startsWith(words) || table.logicalName.startsWith(words)) return 0
    return name.includes(words) || table.logicalName.includes(words) ? 1 : 2
  }
  return [...tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .toSorted((a, b) => a.rank - b.rank || tableName(a.table).localeCompare(tableName(b.table)))
    .slice(0, shown)
    .map(({ table }) => table)
}
