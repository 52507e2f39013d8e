import { formatNumber } from './format.ts'

/** "1 change", "2,000 changes". */
export const counted = (amount: number, one: string, many: string): string =>
  `${formatNumber(amount)} ${amount === 1 ? one : many}`

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' })

/** "account, contact, and task". */
export const listed = (words: readonly string[]): string => conjunction.format(words)

/** The same with the words told from what stands between them. */
export const listedParts = (words: readonly string[]): readonly { readonly type: 'element' | 'literal'; readonly value: string }[] =>
  conjunction.formatToParts(words)

const disjunction = new Intl.ListFormat('en', { type: 'disjunction' })

/** "an account, a contact, or a lead". */
export const alternatives = (words: readonly string[]): string => disjunction.format(words)
