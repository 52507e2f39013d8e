/** How the texts of one side name rows. Chosen by a person, never guessed. */
export type RowMatch =
  | { readonly type: 'id' }
  /** The primary name. Several rows may have it. */
  | { readonly type: 'name'; readonly column: string }
  /** An alternate key of one column. */
  | { readonly type: 'key'; readonly column: string; readonly holds: 'text' | 'number' }

/** Why a text names no row of any kind. */
export type MalformedReason = 'missingColumn' | 'empty' | 'notGuid' | 'notNumber' | 'tooLong'

/** No name or key is longer; a longer one would not fit into an address. */
const longest = 1_000
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const number = /^-?\d{1,15}(?:\.\d{1,10})?$/

/** Null where the text may name a row; absent texts are those of a column that a line does not have. */
export function malformedBy(match: RowMatch, text: string | undefined): MalformedReason | null {
  if (text === undefined) return 'missingColumn'
  const bare = text.trim()
  if (bare === '') return 'empty'
  if (bare.length > longest) return 'tooLong'
  if (match.type === 'id') return guid.test(comparable(match, bare)) ? null : 'notGuid'
  return match.type === 'key' && match.holds === 'number' && !number.test(bare) ? 'notNumber' : null
}

/**
 * What is compared: a GUID in lower case without braces, a number in one spelling, a text without regard to case, as
 * Dataverse compares (contract.md 12.5).
 */
export function comparable(match: RowMatch, text: string): string {
  const bare = text.trim()
  if (match.type === 'id') return bare.replace(/^[{(]|[)}]$/g, '').toLowerCase()
  if (match.type === 'key' && match.holds === 'number') return String(Number(bare))
  return bare.toLowerCase()
}
