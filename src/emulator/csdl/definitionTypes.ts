import { columnProperties, derivedColumnTypes } from '../metadata/columnTypes.ts'
import type { Declaration } from '../metadata/metadataType.ts'
import { manyToManyProperties, oneToManyProperties, relationshipProperties } from '../metadata/relationshipTypes.ts'
import { tableProperties } from '../metadata/tableType.ts'
import { element, key, property } from './xml.ts'

const complexTypes: ReadonlyMap<string, string> = new Map([
  ['DisplayName', 'mscrm.Label'],
  ['DisplayCollectionName', 'mscrm.Label'],
  ['Description', 'mscrm.Label'],
  ['AttributeTypeName', 'mscrm.AttributeTypeDisplayName'],
  ['CascadeConfiguration', 'mscrm.CascadeConfiguration'],
  ['AssociatedMenuConfiguration', 'mscrm.AssociatedMenuConfiguration'],
  ['Entity1AssociatedMenuConfiguration', 'mscrm.AssociatedMenuConfiguration'],
  ['Entity2AssociatedMenuConfiguration', 'mscrm.AssociatedMenuConfiguration'],
  ['Targets', 'Collection(Edm.String)'],
  ['RelationshipAttributes', 'Collection(Edm.ComplexType)'],
])

const plainTypes: Readonly<Partial<Record<string, string>>> = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  number: 'Edm.Int32',
  guid: 'Edm.Guid',
  date: 'Edm.DateTimeOffset',
  managed: 'mscrm.BooleanManagedProperty',
  requiredLevel: 'mscrm.AttributeRequiredLevelManagedProperty',
}

const typeOf = (name: string, declaration: Declaration): string => {
  if (typeof declaration !== 'string') return `mscrm.${declaration.enumType}`
  return plainTypes[declaration] ?? complexTypes.get(name) ?? 'Edm.ComplexType'
}

type Declarations = Readonly<Record<string, Declaration>>

/** MetadataBase has these. */
const inherited: ReadonlySet<string> = new Set(['MetadataId', 'HasChanged'])

const propertiesOf = (declarations: Declarations): string[] =>
  Object.entries(declarations)
    .filter(([name]) => !inherited.has(name))
    .map(([name, declaration]) => property(name, typeOf(name, declaration)))

const collection = (name: string, type: string): string =>
  element('NavigationProperty', { Name: name, Type: `Collection(mscrm.${type})`, ContainsTarget: 'true' })

const definitionTypes: readonly (readonly [name: string, base: string, Declarations, links: readonly string[]])[] = [
  [
    'EntityMetadata',
    'MetadataBase',
    tableProperties,
    [
      collection('Attributes', 'AttributeMetadata'),
      collection('OneToManyRelationships', 'OneToManyRelationshipMetadata'),
      collection('ManyToOneRelationships', 'OneToManyRelationshipMetadata'),
      collection('ManyToManyRelationships', 'ManyToManyRelationshipMetadata'),
    ],
  ],
  ['AttributeMetadata', 'MetadataBase', columnProperties, []],
  ...derivedColumnTypes.map(([name, , added]) => [name, 'AttributeMetadata', added, []] as const),
  ['RelationshipMetadataBase', 'MetadataBase', relationshipProperties, []],
  [
    'OneToManyRelationshipMetadata',
    'RelationshipMetadataBase',
    oneToManyProperties,
    [element('NavigationProperty', { Name: 'Lookup', Type: 'mscrm.LookupAttributeMetadata' })],
  ],
  ['ManyToManyRelationshipMetadata', 'RelationshipMetadataBase', manyToManyProperties, []],
]

/** The types of definitions (contract.md 3), each once as an entity and once as `Complex…` for messages. */
export const definitionEntityTypes = (): string[] => [
  element('EntityType', { Name: 'crmmodelbaseentity', Abstract: 'true' }),
  element('EntityType', { Name: 'MetadataBase', BaseType: 'mscrm.crmmodelbaseentity', Abstract: 'true' }, [
    key('MetadataId'),
    element('Property', { Name: 'MetadataId', Type: 'Edm.Guid', Nullable: 'false' }),
    property('HasChanged', 'Edm.Boolean'),
  ]),
  ...definitionTypes.map(([name, base, declarations, links]) =>
    element('EntityType', { Name: name, BaseType: `mscrm.${base}` }, [...propertiesOf(declarations), ...links]),
  ),
]

/** contract.md 9: what RetrieveMetadataChanges answers. */
export const definitionComplexTypes = (): string[] => [
  element('ComplexType', { Name: 'ComplexMetadataBase', Abstract: 'true' }, [
    property('MetadataId', 'Edm.Guid'),
    property('HasChanged', 'Edm.Boolean'),
  ]),
  ...definitionTypes.map(([name, base, declarations]) =>
    element('ComplexType', { Name: `Complex${name}`, BaseType: `mscrm.Complex${base}` }, [
      ...propertiesOf(declarations),
      ...(name === 'EntityMetadata' ? partsOfTable : []),
    ]),
  ),
]

const partsOfTable: readonly string[] = [
  property('Attributes', 'Collection(mscrm.ComplexAttributeMetadata)'),
  property('OneToManyRelationships', 'Collection(mscrm.ComplexOneToManyRelationshipMetadata)'),
  property('ManyToOneRelationships', 'Collection(mscrm.ComplexOneToManyRelationshipMetadata)'),
  property('ManyToManyRelationships', 'Collection(mscrm.ComplexManyToManyRelationshipMetadata)'),
  property('Privileges', 'Collection(mscrm.SecurityPrivilegeMetadata)'),
  property('Keys', 'Collection(Edm.ComplexType)'),
]
