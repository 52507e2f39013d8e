import type { Label } from '../../wire/label.ts'
import { unknownProperty } from '../errors.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import type { MetadataItem } from '../metadata/metadataType.ts'
import type { QueryPart } from './entityQuery.ts'

/** Which properties are wanted: by name, or all. */
export type Wanted = ReadonlySet<string> | 'all'

/**
 * What a part of the query names. EMU: a part that is left out wants everything, as Microsoft says of the whole query.
 * @param collections Further names that are no properties of the type.
 * @throws ODataError 400 for a name that the type has not.
 */
export const wantedOf = (
  part: QueryPart | null | undefined,
  type: ResourceType<MetadataItem>,
  collections: ReadonlySet<string> = new Set(),
): Wanted => {
  if (part === null || part === undefined || part.Properties?.AllProperties === true) return 'all'
  const names = part.Properties?.PropertyNames ?? []
  for (const name of names) {
    const property = type.property(name) ?? type.derivedProperty(name)
    if (property === undefined && !collections.has(name)) throw unknownProperty(name, type.name)
  }
  return new Set(names)
}

export const wants = (wanted: Wanted, name: string): boolean => wanted === 'all' || wanted.has(name)

/** contract.md 9: they always come along. */
const always: ReadonlySet<string> = new Set(['MetadataId', 'LogicalName', 'SchemaName', 'EntityLogicalName'])

const isLabel = (value: object): value is Label => 'LocalizedLabels' in value

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The label of a property: its own value, or the one inside a menu. */
const labelIn = (value: unknown): Label | null => {
  if (!isObject(value)) return null
  if (isLabel(value)) return value
  return 'Label' in value && isObject(value.Label) && isLabel(value.Label) ? value.Label : null
}

const isWithin = (label: Label, languages: ReadonlySet<number>): boolean =>
  label.LocalizedLabels.every(({ LanguageCode }) => languages.has(LanguageCode))

const inLanguages = (label: Label, languages: ReadonlySet<number>): Label => ({
  LocalizedLabels: label.LocalizedLabels.filter(({ LanguageCode }) => languages.has(LanguageCode)),
  UserLocalizedLabel:
    label.UserLocalizedLabel !== null && languages.has(label.UserLocalizedLabel.LanguageCode)
      ? label.UserLocalizedLabel
      : null,
})

/** A value with the labels of some languages only; the same value when it has no others. */
const filterLabels = (value: unknown, languages: ReadonlySet<number> | null): unknown => {
  const label = languages === null ? null : labelIn(value)
  if (languages === null || label === null || isWithin(label, languages)) return value
  const filtered = inLanguages(label, languages)
  return value === label ? filtered : Object.assign({}, value, { Label: filtered })
}

const hasChange = (item: MetadataItem): boolean => 'HasChanged' in item && item.HasChanged === null

/**
 * One definition with the wanted properties; the others are null, as in Microsoft's recorded answers.
 * @param languages Null: labels in all of them.
 * @param hasChanged Null without a version stamp.
 */
export const propertiesOf = (
  item: MetadataItem,
  wanted: Wanted,
  languages: ReadonlySet<number> | null,
  hasChanged: boolean | null,
): object => {
  let into: Record<string, unknown> | null = null
  for (const name of Object.keys(item)) {
    const value: unknown = Reflect.get(item, name)
    const isWanted = always.has(name) || wants(wanted, name)
    const written = isWanted ? filterLabels(value, languages) : null
    if (written === value) continue
    into ??= { ...item }
    into[name] = written
  }
  // Whole environments are asked for: what is written as it is stored is not copied.
  if (into === null && hasChanged === null && hasChange(item)) return item
  return { ...(into ?? item), HasChanged: hasChanged }
}
