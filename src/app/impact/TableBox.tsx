import { useCallback } from 'react'
import type { Environment } from '../../model/environment.ts'
import { tableName, type Table } from '../../model/table.ts'
import { FinderField } from '../../ui/FinderField.tsx'
import { pathsTexts as texts } from '../texts/paths.ts'

/** As many as a list can be read through; typing brings the others. */
const shown = 40

/** Finds a table of the environment by display or logical name. */
export function TableBox(props: {
  environment: Environment
  label: string
  /** Logical name; undefined until one is chosen. */
  chosen: string | undefined
  choose: (table: string) => void
}) {
  const { environment, label, chosen, choose } = props
  const find = useCallback(
    (text: string) =>
      tablesNamed(environment, text).map((table) => ({ id: table.logicalName, name: tableName(table), detail: table.logicalName })),
    [environment],
  )
  const table = chosen === undefined ? undefined : environment.tables.get(chosen)
  return (
    <FinderField
      label={label}
      placeholder={texts.findTable}
      hint={table?.logicalName}
      fault={chosen !== undefined && table === undefined ? texts.unknownTable(chosen) : undefined}
      chosen={chosen}
      present={table === undefined ? (chosen ?? '') : tableName(table)}
      find={find}
      nothing={texts.noTable}
      choose={choose}
    />
  )
}

/** The tables whose names contain the text, those that begin with it first. */
function tablesNamed({ tables }: Environment, text: string): readonly Table[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table): number => {
    const names = [tableName(table).toLocaleLowerCase(), table.logicalName]
    if (names.some((name) => name.startsWith(words))) return 0
    return names.some((name) => name.includes(words)) ? 1 : 2
  }
  return [...tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .toSorted((one, other) => one.rank - other.rank || tableName(one.table).localeCompare(tableName(other.table)))
    .slice(0, shown)
    .map(({ table }) => table)
}
