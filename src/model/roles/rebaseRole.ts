import type { RoleValues } from './role.ts'

/** What somebody types of a role; its state is switched elsewhere. */
export type TypedRole = Omit<RoleValues, 'state'>

const fields = ['name', 'description', 'category'] as const
export type RoleField = (typeof fields)[number]

/**
 * What was typed, on top of a role that somebody else has changed meanwhile: fields that were left as they were follow
 * the other change, the rest stays. `differing`: where what was typed is not what is there now.
 */
export function rebaseRole(
  before: TypedRole,
  present: TypedRole,
  typed: TypedRole,
): { readonly values: TypedRole; readonly differing: readonly RoleField[] } {
  const values: TypedRole = {
    name: typed.name === before.name ? present.name : typed.name,
    description: typed.description === before.description ? present.description : typed.description,
    category: typed.category === before.category ? present.category : typed.category,
  }
  return { values, differing: fields.filter((field) => values[field] !== present[field]) }
}
