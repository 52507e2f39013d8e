import { lookupWrittenAsColumn, payloadError, undeclaredProperty } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { isGuid } from '../../metadata/identity.ts'
import { towards } from '../../cascade/primaryRows.ts'
import type { ValueKind } from '../../odata/resourceType.ts'
import type { RowValue } from '../../seed.ts'
import { referencedRow } from './rowReference.ts'

const fits = (kind: ValueKind, value: unknown): value is string | number | boolean => {
  switch (kind) {
    case 'string':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'guid':
      return typeof value === 'string' && isGuid(value)
    case 'date':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    case 'enum':
    case 'complex':
      return false
    default:
      return kind satisfies never
  }
}

const bind = '@odata.bind'

/**
 * The columns that `UpdateContent` sets: plain ones by name, lookups by navigation property with `@odata.bind`.
 * @throws ODataError 400 `0x80048d19` for what the table does not have or what does not fit, 400 `0x80060888` for a
 * lookup written as a column (contract.md 1.5), 404 for a row that does not exist.
 */
export const mergeContent = (
  exchange: Exchange,
  table: string,
  given: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, RowValue> => {
  const { state } = exchange
  const type = state.rowTypes.type(table)
  const navigations = new Map(
    towards(state, table, () => true).map((item) => [item.ReferencingEntityNavigationPropertyName, item]),
  )
  const values = new Map<string, RowValue>()
  for (const [name, value] of Object.entries(given)) {
    if (name === '@odata.type' || name === type?.key) continue
    const lookup = navigations.get(name.endsWith(bind) ? name.slice(0, -bind.length) : name)
    if (lookup !== undefined && (value === null || name.endsWith(bind))) {
      if (value === null) values.set(lookup.ReferencingAttribute, null)
      else {
        const { table: to, id } = referencedRow(exchange, { '@odata.id': value }, name)
        if (to !== lookup.ReferencedEntity) throw payloadError(name, `A row of ${to} does not fit.`)
        values.set(lookup.ReferencingAttribute, { table: to, id })
      }
      continue
    }
    const property = type?.property(name)
    if (property === undefined) throw undeclaredProperty(table, name)
    if (name.startsWith('_')) throw lookupWrittenAsColumn()
    if (value === null) values.set(name, null)
    else if (fits(property.kind, value)) values.set(name, value)
    else throw payloadError(table, `The value of '${name}' does not fit its type.`)
  }
  return values
}
