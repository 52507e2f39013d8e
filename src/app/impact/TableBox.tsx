import { useCallback } from 'react'
import type { Environment } from '../../model/environment.ts'
import { tableName } from '../../model/table.ts'
import { FinderField } from '../../ui/FinderField.tsx'
import { tablesNamed } from '../tablesNamed.ts'
import { pathsTexts as texts } from '../texts/paths.ts'

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
      tablesNamed(environment.tables, text).map((table) => ({ id: table.logicalName, name: tableName(table), detail: table.logicalName })),
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
