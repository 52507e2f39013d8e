import type { Exchange } from '../../exchange.ts'
import { readJsonBody, type JsonObject } from '../../jsonBody.ts'
import type { Row } from '../../rows/row.ts'
import { parseRowBody } from '../../rows/writing/parseRowBody.ts'
import { isRowAnnotation, type RowBody } from '../../rows/writing/rowBody.ts'

/**
 * The request's body as a row of the table: to be created, or to change the given one.
 * @param key Members that the address says in place of the body.
 * @throws ODataError as `readJsonBody` and `parseRowBody` do.
 */
export const readRowBody = (
  exchange: Exchange,
  table: string,
  row: Row | null,
  key: JsonObject = {},
): RowBody => {
  const set = exchange.state.schema.table(table)?.EntitySetName ?? table
  const body = { ...readJsonBody(exchange, set, isRowAnnotation), ...key }
  return parseRowBody(exchange, table, body, row)
}
