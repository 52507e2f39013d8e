import type { EntityMetadata } from '../../wire/entity.ts'
import type { EntityKeyMetadata } from '../../wire/entityKey.ts'
import type { ODataError } from '../errors.ts'
import { keyText } from '../odata/key.ts'
import type { Navigation, Property, Representation, ResourceType, ValueKind } from '../odata/resourceType.ts'
import type { Column } from './buildColumn.ts'
import { enumMembers, type EnumType } from './enumMembers.ts'
import type { Relationship } from './relationship.ts'

export type MetadataItem = EntityMetadata | Column | Relationship | EntityKeyMetadata

/** A property as the tables of this folder write it down: a kind, an enum's name, or what cannot be filtered. */
export type Declaration = ValueKind | { readonly enumType: EnumType } | 'managed' | 'requiredLevel'

const read = (item: object, name: string): unknown => {
  const value: unknown = Reflect.get(item, name)
  return value
}

const readMember = (item: object, name: string, member: string): unknown => {
  const value = read(item, name)
  return typeof value === 'object' && value !== null ? read(value, member) : null
}

const enumOf = (enumType: EnumType) =>
  ({ kind: 'enum', enumType, enumMembers: new Set<string>(enumMembers[enumType]) }) as const

const valueMember = (name: string) => ({
  name: 'Value',
  read: (item: MetadataItem) => readMember(item, name, 'Value'),
})

const declare = (name: string, declaration: Declaration): Property<MetadataItem> => {
  const plain = (kind: ValueKind) => ({ name, kind, read: (item: MetadataItem) => read(item, name) })
  if (declaration === 'managed')
    return { ...plain('complex'), members: new Map([['Value', { ...valueMember(name), kind: 'boolean' }]]) }
  if (declaration === 'requiredLevel') {
    return {
      ...plain('complex'),
      members: new Map([['Value', { ...valueMember(name), ...enumOf('AttributeRequiredLevel') }]]),
    }
  }
  if (typeof declaration === 'string') return plain(declaration)
  return { ...plain('enum'), ...enumOf(declaration.enumType) }
}

export interface MetadataTypeOptions {
  /** Without namespace. */
  readonly name: string
  readonly properties: Readonly<Record<string, Declaration>>
  readonly navigations?: readonly Navigation<MetadataItem>[]
  /** Each of one property. */
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
    foldsCase: false,
    key: 'MetadataId',
    alternateKeys: options.alternateKeys.map((name) => [name]),
    property: (name) => properties.get(name),
    navigation: (name) => navigations.get(name),
    derivedProperty: (name) =>
      properties.has(name) ? undefined : [...derived.values()].flatMap((type) => type.property(name) ?? [])[0],
    cast: (name) => derived.get(name),
    includes: options.includes,
    hierarchy: () => null,
    notFound: (key) => options.notFound(keyText(key)),
    writer,
    address: options.address,
  }
}
