import type { RowValue } from '../../seed.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'

const parts = ['firstname', 'lastname'] as const

const nameOf = ({ values }: Row): RowValue => {
  const given = parts.flatMap((part) => {
    const value = values.get(part)
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  return given.length === 0 ? null : given.join(' ')
}

/** Facts need not have all three columns: a name without parts is a column like others. */
const rename = ({ state: { schema, rows } }: WriteContext, row: Row, fullname: RowValue): void => {
  const isComposed = ['fullname', ...parts].every((column) => schema.column(row.table, column) !== undefined)
  if (isComposed && row.values.get('fullname') !== fullname)
    rows.put({ ...row, values: new Map([...row.values, ['fullname', fullname]]) })
}

/**
 * A contact's `fullname` follows from the two others, whatever a body says. EMU: first name first, as an
 * organization's name format is by default; a contact that has neither keeps the name it was created with.
 */
export const personNameRules = {
  created: (context: WriteContext, row: Row): void => {
    const name = nameOf(row)
    if (name !== null) rename(context, row, name)
  },
  updated: (context: WriteContext, before: Row, after: Row): void => {
    const isNamed = [before, after].some((row) => nameOf(row) !== null)
    rename(context, after, isNamed ? nameOf(after) : (before.values.get('fullname') ?? null))
  },
} as const
