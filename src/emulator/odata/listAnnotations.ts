import type { Exchange } from '../exchange.ts'
import { metadataVersionOf } from '../state.ts'
import { limit } from './page.ts'

/**
 * What lists of rows say about themselves when they are asked (contract.md 9, 10.3).
 * @param total How many rows all pages have; -1 is answered where nobody counts.
 */
export const listAnnotations = (
  { state, preference }: Exchange,
  counts: boolean,
  total: number,
): Record<string, unknown> => {
  const all: readonly (readonly [string, unknown])[] = [
    ['Microsoft.Dynamics.CRM.totalrecordcount', counts ? Math.min(total, limit) : -1],
    ['Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded', counts && total > limit],
    ['Microsoft.Dynamics.CRM.globalmetadataversion', String(metadataVersionOf(state))],
  ]
  return Object.fromEntries(
    all.filter(([name]) => preference.annotates(name)).map(([name, value]) => [`@${name}`, value]),
  )
}
