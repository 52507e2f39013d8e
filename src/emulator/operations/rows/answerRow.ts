import { segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readItem } from '../../odata/readAnswers.ts'
import { noContent, type Answer } from '../../response.ts'
import type { Row } from '../../rows/row.ts'

/**
 * What a write answers: nothing but the row's address, or the row where the client prefers it
 * (contract.md 1.2, 1.3 and 12.5).
 * @throws ODataError 400 for a `$select` or `$expand` that the row cannot answer.
 */
export const answerRow = (exchange: Exchange, row: Row, done: 'created' | 'updated'): Answer => {
  const { state, api, preference } = exchange
  const type = state.rowTypes.type(row.table)
  if (type === undefined) throw segmentNotFound(row.table)
  const address = `${api}/${type.address(row)}`
  const location: Record<string, string> = done === 'created' ? { Location: address } : {}
  if (!preference.returnsRepresentation) return noContent({ 'OData-EntityId': address, ...location })
  const set = state.schema.table(row.table)?.EntitySetName ?? row.table
  const answer = readItem({ kind: 'item', type, item: row, context: `${set}/$entity` }, exchange)
  const applied = [preference.applied, 'return=representation'].filter((part) => part !== null).join(',')
  const headers = { ...answer.headers, ...location, 'Preference-Applied': applied }
  return { ...answer, status: done === 'created' ? 201 : 200, headers }
}
