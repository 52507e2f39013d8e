import type { MetadataItem } from '../../metadata/metadataType.ts'
import { invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Collection } from '../../odata/position.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Answer } from '../../response.ts'

/** `LabelLanguages=1033,1031`; null: every language. EMU: the code. @throws ODataError 400. */
const languagesOf = ({ query }: Exchange): ReadonlySet<number> | null => {
  const sent = query.parameters.find(([name]) => name === 'LabelLanguages')?.[1]
  if (sent === undefined) return null
  if (!/^\d+(?:,\d+)*$/.test(sent))
    throw invalidArgument(`The value '${sent}' of LabelLanguages is no list of language codes.`)
  return new Set(sent.split(',').map(Number))
}

const isSpoken = (label: unknown, languages: ReadonlySet<number>): boolean =>
  typeof label === 'object' &&
  label !== null &&
  'LanguageCode' in label &&
  typeof label.LanguageCode === 'number' &&
  languages.has(label.LanguageCode)

/**
 * Labels with the texts of some languages alone, at any depth. EMU: the caller's text goes too where its language is
 * none of them.
 */
const inLanguages = (value: unknown, languages: ReadonlySet<number>): unknown => {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages))
  if (typeof value !== 'object' || value === null) return value
  if ('LocalizedLabels' in value && Array.isArray(value.LocalizedLabels)) {
    const user = 'UserLocalizedLabel' in value ? value.UserLocalizedLabel : null
    return {
      ...value,
      LocalizedLabels: value.LocalizedLabels.filter((label) => isSpoken(label, languages)),
      UserLocalizedLabel: isSpoken(user, languages) ? user : null,
    }
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inLanguages(member, languages)]))
}

/** Definitions as a query asks for them, with the labels of the languages it names (contract.md 2.2). @throws ODataError. */
export const readDefinitions = (set: Collection<MetadataItem>, exchange: Exchange): Answer => {
  const languages = languagesOf(exchange)
  const answer = readResource(set, exchange.segments, exchange)
  return languages === null || answer.json === undefined
    ? answer
    : { ...answer, json: inLanguages(answer.json, languages) }
}
