import type { Label, LocalizedLabel } from '../../wire/label.ts'
import type { Texts } from '../seed.ts'
import { guidFrom } from './identity.ts'

const localized = (text: string, language: number, owner: string): LocalizedLabel => ({
  Label: text,
  LanguageCode: language,
  IsManaged: false,
  MetadataId: guidFrom('label', owner, String(language)),
  HasChanged: null,
})

/**
 * Texts by LCID as the service prints them. `UserLocalizedLabel` is the base language's text, the language
 * of every caller of the emulator; null without one (contract.md 3.6).
 * @param owner What the label belongs to: its id follows from that.
 */
export const makeLabel = (texts: ReadonlyMap<number, string>, baseLanguage: number, owner: string): Label => {
  const labels = [...texts].map(([language, text]) => localized(text, language, owner))
  return {
    LocalizedLabels: labels,
    UserLocalizedLabel: labels.find((label) => label.LanguageCode === baseLanguage) ?? null,
  }
}

export const textsOf = (label: Pick<Label, 'LocalizedLabels'>): Map<number, string> =>
  new Map(label.LocalizedLabels.map(({ LanguageCode, Label: text }) => [LanguageCode, text]))

export const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'LocalizedLabels' in value && Array.isArray(value.LocalizedLabels)

/**
 * A label with the texts of some languages alone; the same one when it has no others. EMU: the caller's text goes too
 * where its language is none of them.
 */
export const inLanguages = (label: Label, languages: ReadonlySet<number>): Label => {
  const isSpoken = ({ LanguageCode }: LocalizedLabel) => languages.has(LanguageCode)
  const { LocalizedLabels, UserLocalizedLabel: own } = label
  if (LocalizedLabels.every(isSpoken)) return label
  return {
    LocalizedLabels: LocalizedLabels.filter(isSpoken),
    UserLocalizedLabel: own !== null && isSpoken(own) ? own : null,
  }
}

/** A text of the facts: a plain one is in the base language, none is an empty label (contract.md 2.3). */
export const labelFromFacts = (texts: string | Texts | null, baseLanguage: number, owner: string): Label => {
  if (texts === null) return makeLabel(new Map(), baseLanguage, owner)
  if (typeof texts === 'string') return makeLabel(new Map([[baseLanguage, texts]]), baseLanguage, owner)
  return makeLabel(
    new Map(Object.entries(texts).map(([code, text]) => [Number(code), text])),
    baseLanguage,
    owner,
  )
}
