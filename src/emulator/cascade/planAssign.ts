import { isSame, rowKey, type Reference, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import { createRelated } from './relatedRows.ts'
import { ownerOf, selects } from './selects.ts'

/**
 * The rows that change hands when a row gets another owner (contract.md 4.4), the row itself first; none when it is
 * the owner already. A related row that the new owner has already is left out, with what lies behind it: nothing
 * changes there (contract.md 4.4). The order of relationships makes no difference.
 */
export const planAssign = (
  state: Pick<State, 'schema' | 'rows'>,
  row: Row,
  owner: Reference,
): readonly Row[] => {
  if (isSame(ownerOf(row), owner)) return []
  const relatedTo = createRelated(state, ({ Assign }) => Assign !== 'NoCascade')
  const assigned = new Map([[rowKey(row), row]])
  // A map shows what is added while it is walked: a queue without recursion.
  for (const parent of assigned.values()) {
    for (const { relationship, rows } of relatedTo(parent)) {
      const { Assign } = relationship.CascadeConfiguration
      for (const child of rows) {
        if (isSame(ownerOf(child), owner) || !selects(Assign, child, ownerOf(parent))) continue
        assigned.set(rowKey(child), child)
      }
    }
  }
  return [...assigned.values()]
}
