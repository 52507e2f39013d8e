import { segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { pickByKey } from '../odata/pickByKey.ts'
import type { Row } from '../rows/row.ts'
import { rowSet } from '../rows/rowSet.ts'
import type { Operation } from './operation.ts'

/** A function bound to one row of these tables: `systemusers(A)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`. */
export const isBoundTo =
  (tables: readonly string[], name: string): Operation['serves'] =>
  ([set, called, ...more], { state }) =>
    set !== undefined &&
    called?.name === `Microsoft.Dynamics.CRM.${name}` &&
    more.length === 0 &&
    tables.includes(state.schema.tableOfSet(set.name)?.LogicalName ?? '')

/** The row that a function is bound to. @throws ODataError 404 for a whole set, or a row that is not there. */
export const boundRow = ({ state, segments, query }: Exchange): Row => {
  const [set, called] = segments
  if (set === undefined || set.arguments === null) throw segmentNotFound(called?.name ?? '')
  return pickByKey(rowSet(state, set.name), set.arguments, query.aliases).item
}
