import type { EntityKeyMetadata } from '../../wire/entityKey.ts'
import { ODataError } from '../errors.ts'
import type { ResourceType } from '../odata/resourceType.ts'
import { metadataType, type Declaration, type MetadataItem } from './metadataType.ts'

const properties = {
  LogicalName: 'string',
  SchemaName: 'string',
  EntityLogicalName: 'string',
  KeyAttributes: 'complex',
  DisplayName: 'complex',
  EntityKeyIndexStatus: { enumType: 'EntityKeyIndexStatus' },
  IsCustomizable: 'managed',
  IsManaged: 'boolean',
  IntroducedVersion: 'string',
  HasChanged: 'boolean',
  MetadataId: 'guid',
} as const satisfies Record<string, Declaration>

const isEntityKey = (item: MetadataItem): item is EntityKeyMetadata => 'KeyAttributes' in item

const addressOf = (item: MetadataItem): string =>
  isEntityKey(item) ? `EntityDefinitions(LogicalName='${item.EntityLogicalName}')/Keys(${item.MetadataId})` : ''

/** EMU: a text for a missing one is nowhere documented. */
const keyDefinitionNotFound = (name: string): ODataError =>
  new ODataError(404, '0x80040217', `Could not find an entity key with name ${name}.`)

/** `EntityDefinitions(…)/Keys` (Web API reference, EntityKeyMetadata). */
export const entityKeyType = (): ResourceType<MetadataItem> =>
  metadataType({
    name: 'EntityKeyMetadata',
    properties,
    alternateKeys: ['LogicalName'],
    includes: isEntityKey,
    notFound: keyDefinitionNotFound,
    address: addressOf,
  })
