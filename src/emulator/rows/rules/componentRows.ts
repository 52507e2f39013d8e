import { componentTypeOfRows } from '../../solutions/componentKinds.ts'
import { forgetComponent } from '../../solutions/components.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'

/**
 * What deleting a row means that is a component of solutions itself, a form or a process for instance: contract.md
 * 8.2 and 8.4. Deleting what holds a relationship is the way to free it.
 */
export const componentRowRules = {
  deleting: ({ state }: WriteContext, row: Row): void => {
    const type = componentTypeOfRows(row.table)
    if (type !== null) forgetComponent(state, type, row.id)
  },
} as const
