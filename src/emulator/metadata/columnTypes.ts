import { columnNotFound } from '../errors.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import type { Column } from './buildColumn.ts'
import { metadataType, type Declaration, type MetadataItem } from './metadataType.ts'

/** contract.md 2.10. */
export const columnProperties = {
  LogicalName: 'string',
  SchemaName: 'string',
  EntityLogicalName: 'string',
  AttributeType: { enumType: 'AttributeTypeCode' },
  AttributeTypeName: 'complex',
  DisplayName: 'complex',
  Description: 'complex',
  RequiredLevel: 'requiredLevel',
  IsCustomAttribute: 'boolean',
  IsManaged: 'boolean',
  IsPrimaryId: 'boolean',
  IsPrimaryName: 'boolean',
  MetadataId: 'guid',
} as const satisfies Record<string, Declaration>

const text = { MaxLength: 'number' } as const satisfies Record<string, Declaration>
const number = { MinValue: 'number', MaxValue: 'number' } as const satisfies Record<string, Declaration>
const fraction = { ...number, Precision: 'number' } as const satisfies Record<string, Declaration>

/** Derived type, the `AttributeType` values it stands for, and what it adds. */
export const derivedColumnTypes: readonly (readonly [string, readonly string[], Readonly<Record<string, Declaration>>])[] =
  [
    ['LookupAttributeMetadata', ['Lookup', 'Customer', 'Owner', 'PartyList'], { Targets: 'complex' }],
    ['StringAttributeMetadata', ['String'], { ...text, FormatName: 'complex' }],
    ['MemoAttributeMetadata', ['Memo'], text],
    ['UniqueIdentifierAttributeMetadata', ['Uniqueidentifier'], {}],
    ['IntegerAttributeMetadata', ['Integer'], { ...number, Format: 'string' }],
    ['BigIntAttributeMetadata', ['BigInt'], {}],
    ['DecimalAttributeMetadata', ['Decimal'], fraction],
    ['DoubleAttributeMetadata', ['Double'], fraction],
    ['MoneyAttributeMetadata', ['Money'], { ...fraction, PrecisionSource: 'number' }],
    ['BooleanAttributeMetadata', ['Boolean'], { DefaultValue: 'boolean' }],
    ['DateTimeAttributeMetadata', ['DateTime'], { Format: 'string', DateTimeBehavior: 'complex' }],
    ['PicklistAttributeMetadata', ['Picklist'], {}],
    ['StateAttributeMetadata', ['State'], {}],
    ['StatusAttributeMetadata', ['Status'], {}],
    ['EntityNameAttributeMetadata', ['EntityName'], {}],
  ]

const typeOfAttribute = new Map(
  derivedColumnTypes.flatMap(([name, codes]) => codes.map((code) => [code, name] as const)),
)

const isColumn = (item: MetadataItem): item is Column => 'AttributeType' in item

/** The derived type of a column, without namespace; `AttributeMetadata` for those that have none. */
export const columnTypeName = (item: MetadataItem): string =>
  (isColumn(item) ? typeOfAttribute.get(item.AttributeType) : undefined) ?? 'AttributeMetadata'

/** `…/Attributes` and its casts (contract.md 2.10). */
export const columnType = (): ResourceType<MetadataItem> => {
  const shared = {
    alternateKeys: ['LogicalName'],
    notFound: (key: string) => columnNotFound('the table', key),
    address: (item: MetadataItem) =>
      isColumn(item)
        ? `EntityDefinitions(LogicalName='${item.EntityLogicalName}')/Attributes(LogicalName='${item.LogicalName}')`
        : '',
  }
  const derived = derivedColumnTypes.map(([name, codes, added]) =>
    metadataType({
      ...shared,
      name,
      properties: { ...columnProperties, ...added },
      includes: (item) => isColumn(item) && codes.includes(item.AttributeType),
    }),
  )
  return metadataType({
    ...shared,
    name: 'AttributeMetadata',
    properties: columnProperties,
    derived,
    includes: isColumn,
    ownType: columnTypeName,
  })
}
