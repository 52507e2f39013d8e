import type { Column, RequiredLevel } from '../../model/column.ts'
import { isUnknown, type UnknownValue } from '../../model/unknown.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { unknownName } from '../texts/cascade.ts'
import { panelTexts } from '../texts/relationshipPanel.ts'
import { tableTexts as texts } from '../texts/tables.ts'

/** A column of a table as its page lists it. */
export interface ColumnRow {
  readonly column: Column
  readonly name: string
  readonly haystack: string
}

const requiredText = (level: RequiredLevel | UnknownValue): string =>
  isUnknown(level) ? unknownName(level) : panelTexts.requirements[level]

const targetsText = ({ column: { targets } }: ColumnRow): string =>
  targets === null || targets.length === 0 ? texts.none : targets.join(', ')

/** By display name; columns without one are called by their logical name. */
export const columnRows = (columns: readonly Column[]): readonly ColumnRow[] =>
  columns
    .map((column): ColumnRow => {
      const { logicalName, schemaName, displayName, type } = column
      const name = displayName ?? logicalName
      return { column, name, haystack: [logicalName, schemaName, name, type].join('\n').toLowerCase() }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name))

const word = (
  id: keyof typeof texts.columnColumns,
  width: number,
  text: (row: ColumnRow) => string,
  canFilter = false,
): GridColumn<ColumnRow> => ({
  id,
  header: texts.columnColumns[id],
  width,
  text,
  sortValue: text,
  ...(canFilter ? { filter: { values: (row) => [text(row)], label: (value: string) => value } } : {}),
})

/** The columns of the list of a table's columns. */
export const columnColumns: readonly GridColumn<ColumnRow>[] = [
  { ...word('name', 240, ({ name }) => name), isRowHeader: true },
  word('logicalName', 232, ({ column }) => column.logicalName),
  word('type', 168, ({ column }) => column.type, true),
  word('required', 200, ({ column }) => requiredText(column.requiredLevel), true),
  word('targets', 240, targetsText, true),
  word('description', 400, ({ column }) => column.description ?? texts.none),
]
