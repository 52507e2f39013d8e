import { tableCollectionName, tableName } from '../../model/table.ts'
import type { Environment } from '../../model/environment.ts'

/** How a table is spoken of inside a sentence. */
export interface Noun {
  /** "account" */
  readonly one: string
  /** "an account" */
  readonly a: string
  /** "accounts" */
  readonly many: string
}

/** A table's names as nouns of a sentence; the logical name where the table is not listed. */
export function nounOf(environment: Environment, logicalName: string): Noun {
  const table = environment.tables.get(logicalName)
  const one = inSentence(table === undefined ? logicalName : tableName(table))
  const many = inSentence(table === undefined ? logicalName : tableCollectionName(table))
  return { one, a: `${startsWithVowelSound(one) ? 'an' : 'a'} ${one}`, many }
}

/** Title case becomes lower case; SLA, KPI and names with capitals inside stay as they are. */
const inSentence = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))

function startsWithVowelSound(words: string): boolean {
  const isSpelledOut = /^\p{Lu}{2}/u.test(words)
  if (isSpelledOut) return /^[AEFHILMNORSX]/.test(words)
  return /^(?:[aeio]|u(?!ni|s[aeu]|til))/i.test(words) && !/^(?:one|eu)/i.test(words)
}
