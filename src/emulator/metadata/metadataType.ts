import type { EntityMetadata } from '../../wire/entity.ts'
import type { ODataError } from '../errors.ts'
import type { Navigation, Property, Representation, ResourceType, ValueKind } from '../odata/resourceType.ts'
import type { Column } from './buildColumn.ts'
import type { Relationship } from './relationship.ts'

export type MetadataItem = EntityMetadata | Column | Relationship

/** A property as the tables of this folder write it down: a kind, an enum's name, or what cannot be filtered. */
export type Declaration = ValueKind | { readonly enumType: string } | 'managed' | 'requiredLevel'

const read = (item: object, name: string): unknown => {
  const value: unknown = Reflect.get(item, name)
  return value
}

const readMember = (item: object, name: string, member: string): unknown => {
  const value = read(item, name)
  return typeof value === 'object' && value !== null ? read(value, member) : null
}

const member = (name: string, kind: ValueKind, enumType?: string): Property<MetadataItem> => ({
  name: 'Value',
  kind,
  ...(enumType === undefined ? {} : { enumType }),
  read: (item) => readMember(item, name, 'Value'),
})

const declare = (name: string, declaration: Declaration): Property<MetadataItem> => {
  const plain = (kind: ValueKind) => ({ name, kind, read: (item: MetadataItem) => read(item, name) })
  if (declaration === 'managed')
    return { ...plain('complex'), members: new Map([['Value', member(name, 'boolean')]]) }
  if (declaration === 'requiredLevel') {
    return {
      ...plain('complex'),
      members: new Map([['Value', member(name, 'enum', 'AttributeRequiredLevel')]]),
    }
  }
  if (typeof declaration === 'string') return plain(declaration)
  return { ...plain('enum'), enumType: declaration.enumType }
}

export interface MetadataTypeOptions {
  /** Without namespace. */
  readonly name: string
  readonly properties: Readonly<Record<string, Declaration>>
  readonly navigations?: readonly Navigation<MetadataItem>[]
  readonly alternateKeys: readonly string[]
  /** The derived types of an abstract one. */
  readonly derived?: readonly ResourceType<MetadataItem>[]
  readonly includes: (item: MetadataItem) => boolean
  readonly notFound: (key: string) => ODataError
  /** An abstract type names each item's own type (contract.md 2.2, behaviour traps). */
  readonly ownType?: (item: MetadataItem) => string
  readonly address: (item: MetadataItem) => string
}

const namespace = 'Microsoft.Dynamics.CRM.'

/** A type of schema definitions: items are the stored definitions themselves. */
export const metadataType = (options: MetadataTypeOptions): ResourceType<MetadataItem> => {
  const properties = new Map(
    Object.entries(options.properties).map(([name, declaration]) => [name, declare(name, declaration)]),
  )
  const navigations = new Map((options.navigations ?? []).map((item) => [item.name, item]))
  const derived = new Map((options.derived ?? []).map((type) => [type.name, type]))
  const { ownType } = options
  const writer =
    (select: readonly string[] | null, _representation: Representation) => (item: MetadataItem) => {
      const into: Record<string, unknown> =
        ownType === undefined ? {} : { '@odata.type': `#${namespace}${ownType(item)}` }
      if (select === null) return Object.assign(into, item)
      for (const name of select) into[name] = read(item, name)
      // contract.md 2.2: it always comes back.
      into['MetadataId'] = item.MetadataId
      return into
    }
  return {
    name: `${namespace}${options.name}`,
    isMetadata: true,
    key: 'MetadataId',
    alternateKeys: options.alternateKeys,
    property: (name) => properties.get(name),
    navigation: (name) => navigations.get(name),
    isDerivedProperty: (name) =>
      !properties.has(name) && [...derived.values()].some((type) => type.property(name) !== undefined),
    cast: (name) => derived.get(name),
    includes: options.includes,
    notFound: options.notFound,
    writer,
    address: options.address,
  }
}
