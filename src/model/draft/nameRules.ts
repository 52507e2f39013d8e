/** Why a text cannot be the name of something new (contract.md 1.6). */
export type NameObstacle =
  /** 0x8004432a for a relationship, 0x80040203 for anything else (contract.md 14). */
  | { readonly rule: 'nameMissing' }
  /** It does not start with the publisher's prefix, or is nothing more: 0x80040203 (contract.md 1.6). */
  | { readonly rule: 'prefix'; readonly prefix: string }
  /** Letters, digits and underscores of the Latin alphabet, a letter first: 0x80040203 (contract.md 1.6). */
  | { readonly rule: 'characters' }
  /** More than 100 characters: 0x80044331 (contract.md 1.6). */
  | { readonly rule: 'tooLong'; readonly maximum: number }

/** What a create refuses is not documented: this is the emulator's choice (contract.md 1.6). */
const maximumNameLength = 100

/** Longer names are refused when the solution is imported elsewhere: 0x8004802a (contract.md 1.6). */
export const importedNameLength = 50

/** What is wrong with the name of a property: of letters, digits and underscores, and not too long. */
export function identifierObstacles(name: string): readonly NameObstacle[] {
  if (name === '') return [{ rule: 'nameMissing' }]
  return [
    ...(/^[a-z][a-z0-9_]*$/i.test(name) ? [] : [{ rule: 'characters' } as const]),
    ...(name.length > maximumNameLength ? [{ rule: 'tooLong', maximum: maximumNameLength } as const] : []),
  ]
}

/**
 * What is wrong with a new schema name, whatever else there is (contract.md 1.6).
 * @param prefix That of the solution's publisher. Case does not matter.
 */
export function schemaNameObstacles(name: string, prefix: string): readonly NameObstacle[] {
  const start = `${prefix.toLowerCase()}_`
  const isPrefixed = prefix !== '' && name.toLowerCase().startsWith(start) && name.length > start.length
  return [
    ...(isPrefixed || name === '' ? [] : [{ rule: 'prefix', prefix } as const]),
    ...identifierObstacles(name),
  ]
}
