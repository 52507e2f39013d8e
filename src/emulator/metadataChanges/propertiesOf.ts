import { unknownProperty } from '../errors.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import { inLanguages, isLabel } from '../metadata/label.ts'
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

/** A value with the labels of some languages only, its own or the one inside a menu; the same value when it has no others. */
const filterLabels = (value: unknown, languages: ReadonlySet<number> | null): unknown => {
  if (languages === null || typeof value !== 'object' || value === null) return value
  if (isLabel(value)) return inLanguages(value, languages)
  if (!('Label' in value) || !isLabel(value.Label)) return value
  const label = inLanguages(value.Label, languages)
  return label === value.Label ? value : { ...value, Label: label }
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
