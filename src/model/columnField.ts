/**
 * What can be replaced of a lookup column (contract.md 2.7, 2.10): its texts, one path for each language, and how much a
 * value is required.
 */
export type ColumnField = 'requiredLevel' | `${'displayName' | 'description'}.${number}`

const textPath = /^(displayName|description)\.(\d+)$/

export const isColumnField = (text: string): text is ColumnField => text === 'requiredLevel' || textPath.test(text)

/** Which text, and in which language; null for the requirement. */
export function columnTextOf(field: ColumnField): { readonly text: 'displayName' | 'description'; readonly languageCode: number } | null {
  const match = textPath.exec(field)
  if (match === null) return null
  return { text: match[1] === 'displayName' ? 'displayName' : 'description', languageCode: Number(match[2]) }
}
