import { recordExists, rowNotFound, versionMismatch } from '../../errors.ts'
import type { Row } from '../row.ts'

const tags = (header: string): string[] => header.split(',').map((tag) => tag.trim())

/**
 * `If-Match` and `If-None-Match` of a write: contract.md 12.4. Every table has versions here. Other values of
 * `If-None-Match`, the word null above all, say nothing about a write (contract.md 1.1).
 * @param row Null: there is none with this id.
 * @throws ODataError 412, or 404 when only an update was wanted.
 */
export const checkConditions = (
  headers: Headers,
  { table, id }: Pick<Row, 'table' | 'id'>,
  row: Row | null,
): void => {
  const match = headers.get('If-Match')
  if (row === null) {
    if (match !== null) throw rowNotFound(table, id)
    return
  }
  if (match !== null && !tags(match).some((tag) => tag === '*' || tag === `W/"${row.version}"`))
    throw versionMismatch()
  if (headers.get('If-None-Match')?.trim() === '*') throw recordExists()
}
