import { relationshipsOn } from '../../columns/relationshipsOn.ts'
import { loopBeingCreated } from '../../errors.ts'
import type { Schema } from '../../metadata/schema.ts'
import { isParental } from '../../relationships/parental.ts'
import type { State } from '../../state.ts'
import { referenceIn, type Reference, type Row } from '../row.ts'

/** Does a lookup of a table with itself say which row is above, for cascades or for the hierarchy? */
const leadsAbove = (schema: Schema, table: string, column: string): boolean =>
  relationshipsOn(schema, table, column).some(
    (item) => item.ReferencedEntity === table && (item.IsHierarchical || isParental(item.CascadeConfiguration)),
  )

/**
 * A row does not become its own ancestor along one lookup (contract.md 4.3). EMU: along a hierarchical
 * relationship as along a parental one; a loop that the loaded rows came with ends where it closes.
 * @throws ODataError 400 `0x80040387`.
 */
export const checkAncestors = (
  { schema, rows }: Pick<State, 'schema' | 'rows'>,
  row: Row,
  column: string,
  parent: Reference,
): void => {
  if (parent.table !== row.table || !leadsAbove(schema, row.table, column)) return
  const passed = new Set<string>()
  for (let above: Reference | null = parent; above?.table === row.table && !passed.has(above.id);) {
    if (above.id === row.id) throw loopBeingCreated()
    passed.add(above.id)
    const next = rows.byId(above.table, above.id)
    above = next === undefined ? null : referenceIn(next, column)
  }
}
