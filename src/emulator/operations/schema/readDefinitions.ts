import { invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { inLanguages, isLabel } from '../../metadata/label.ts'
import type { MetadataItem } from '../../metadata/metadataType.ts'
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

/** Labels with the texts of some languages alone, at any depth. */
const spoken = (value: unknown, languages: ReadonlySet<number>): unknown => {
  if (isLabel(value)) return inLanguages(value, languages)
  if (Array.isArray(value)) return value.map((item) => spoken(item, languages))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, spoken(member, languages)]))
}

/** Definitions as a query asks for them, with the labels of the languages it names (contract.md 2.2). @throws ODataError. */
export const readDefinitions = (set: Collection<MetadataItem>, exchange: Exchange): Answer => {
  const languages = languagesOf(exchange)
  const answer = readResource(set, exchange.segments, exchange)
  return languages === null || answer.json === undefined
    ? answer
    : { ...answer, json: spoken(answer.json, languages) }
}
