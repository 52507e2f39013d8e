import type { LocalizedText } from '../model/localizedText.ts'
import { DecodeError } from './decodeError.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { list, object, text } from './member.ts'

/** The text in the caller's language; null when there is none (contract.md 3.6). */
export function userLabel(source: JsonObject, member: string, path: string): string | null {
  const label = source[member]
  if (label === null) return null
  const at = `${path}.${member}`
  const localized = object(label, at)['UserLocalizedLabel']
  if (localized === null) return null
  return text(object(localized, `${at}.UserLocalizedLabel`), 'Label', `${at}.UserLocalizedLabel`)
}

const none: Readonly<Record<string, string>> = {}

/** The same by language code; one object for all labels without a text, which most are. */
export function labelsByLanguage(source: JsonObject, member: string, path: string): Readonly<Record<string, string>> {
  const texts = allLabels(source, member, path)
  return texts.length === 0
    ? none
    : Object.fromEntries(texts.map(({ languageCode, text: label }) => [String(languageCode), label]))
}

/** The texts in every language the label has. */
export function allLabels(source: JsonObject, member: string, path: string): readonly LocalizedText[] {
  const label = source[member]
  if (label === null) return []
  const at = `${path}.${member}`
  return list(object(label, at), 'LocalizedLabels', at).map((localized, index) => {
    const item = `${at}.LocalizedLabels[${index}]`
    const languageCode = isJsonObject(localized) ? localized['LanguageCode'] : undefined
    if (typeof languageCode !== 'number')
      throw new DecodeError(`${item}.LanguageCode`, languageCode, 'a number')
    return { languageCode, text: text(object(localized, item), 'Label', item) }
  })
}
