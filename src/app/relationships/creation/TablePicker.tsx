import { useCallback } from 'react'
import type { Environment } from '../../../model/environment.ts'
import { tableName } from '../../../model/table.ts'
import { FinderField } from '../../../ui/FinderField.tsx'
import { tablesNamed } from '../../tablesNamed.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import type { TableReason } from './tableEligibility.ts'

/** Finds a table by display or logical name. Those that are not possible are listed with the reason. */
export function TablePicker(props: {
  environment: Environment
  label: string
  /** Logical name; undefined until one is chosen. */
  chosen: string | undefined
  reasonOf: (table: string) => TableReason | null
  choose: (table: string) => void
}) {
  const { environment, label, chosen, reasonOf, choose } = props
  const find = useCallback(
    (text: string) =>
      tablesNamed(environment.tables, text, ({ logicalName }) => reasonOf(logicalName) !== null).map((table) => {
        const reason = reasonOf(table.logicalName)
        return {
          id: table.logicalName,
          name: tableName(table),
          detail: reason === null ? table.logicalName : draftProblemText(environment, reason),
          disabled: reason !== null,
        }
      }),
    [environment, reasonOf],
  )
  const table = chosen === undefined ? undefined : environment.tables.get(chosen)
  const isUnknown = chosen !== undefined && table === undefined
  return (
    <FinderField
      label={label}
      placeholder={texts.findTable}
      hint={table?.logicalName}
      fault={isUnknown ? draftProblemText(environment, { rule: 'missingTable', table: chosen }) : undefined}
      chosen={chosen}
      present={table === undefined ? (chosen ?? '') : tableName(table)}
      find={find}
      nothing={texts.noTable}
      choose={choose}
    />
  )
}
