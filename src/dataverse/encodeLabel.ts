import { isFilled, type LocalizedText } from '../model/localizedText.ts'
import type { JsonObject } from './json.ts'

/**
 * A label as the samples send it: what the server computes from it is not sent (contract.md 3.6). A language without a
 * text is left out.
 */
export const encodeLabel = (texts: readonly LocalizedText[]): JsonObject => ({
  '@odata.type': 'Microsoft.Dynamics.CRM.Label',
  LocalizedLabels: texts.filter(isFilled).map(({ languageCode, text }) => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel',
    Label: text,
    LanguageCode: languageCode,
  })),
})

/** A member that is a label; none where there is no text. */
export const labelMember = (member: string, texts: readonly LocalizedText[]): JsonObject =>
  texts.some(isFilled) ? { [member]: encodeLabel(texts) } : {}
