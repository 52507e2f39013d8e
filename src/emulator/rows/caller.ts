import { guidFrom } from '../metadata/identity.ts'
import type { State } from '../state.ts'

/** The first row of the table, so that an answer points at somebody; an id from the organization's without rows. */
export const firstId = ({ rows, seed }: Pick<State, 'rows' | 'seed'>, table: string): string =>
  rows.of(table)[0]?.id ?? guidFrom(table, seed.organization.id)
