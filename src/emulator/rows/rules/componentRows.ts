import { componentTypeOfRows } from '../../solutions/componentKinds.ts'
import { forgetComponent } from '../../solutions/components.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'

/** What the platform says of a component that somebody made here: it is not managed, and published. */
const ofUnmanaged = [
  ['ismanaged', false],
  ['componentstate', 0],
] as const

/**
 * What creating and deleting a row means that is a component of solutions itself, a form or a process for instance:
 * contract.md 8.2 and 8.4. Deleting what holds a relationship is the way to free it.
 */
export const componentRowRules = {
  created: ({ state: { schema, rows } }: WriteContext, row: Row): void => {
    const unsaid = ofUnmanaged.filter(
      ([column]) => schema.column(row.table, column) !== undefined && (row.values.get(column) ?? null) === null,
    )
    if (unsaid.length > 0) rows.put({ ...row, values: new Map([...row.values, ...unsaid]) })
  },
  deleting: ({ state }: WriteContext, row: Row): void => {
    const type = componentTypeOfRows(row.table)
    if (type !== null) forgetComponent(state, type, row.id)
  },
} as const
