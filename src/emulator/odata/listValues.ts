import type { Literal } from './expression.ts'

/** The values of a list, in OData's notation or as the JSON of an alias; null: it is none. */
export const listValues = (literal: Literal | null | undefined): readonly unknown[] | null => {
  if (literal?.type === 'list') return literal.items.map((item) => ('value' in item ? item.value : null))
  if (literal?.type === 'json' && Array.isArray(literal.value))
    return literal.value.map((value: unknown) => value)
  return null
}
