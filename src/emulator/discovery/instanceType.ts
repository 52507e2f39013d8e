import type { DiscoveryInstance } from '../../wire/discovery.ts'
import { segmentNotFound } from '../errors.ts'
import { keyText } from '../odata/key.ts'
import type { Property, ResourceType, ValueKind } from '../odata/resourceType.ts'

/** contract.md 10.4, in the order in which the service prints them. */
const kinds: Readonly<Record<keyof DiscoveryInstance, ValueKind>> = {
  Id: 'guid',
  UniqueName: 'string',
  UrlName: 'string',
  FriendlyName: 'string',
  State: 'number',
  Version: 'string',
  Url: 'string',
  ApiUrl: 'string',
  LastUpdated: 'date',
  SchemaType: 'string',
  OrganizationType: 'number',
  EnvironmentId: 'string',
  TenantId: 'guid',
  Region: 'string',
  Purpose: 'string',
  StatusMessage: 'number',
  TrialExpirationDate: 'date',
  IsUserSysAdmin: 'boolean',
  DatacenterId: 'guid',
  DatacenterName: 'string',
}

const properties = new Map(
  Object.entries(kinds).map(([name, kind]): [string, Property<DiscoveryInstance>] => [
    name,
    { name, kind, read: (item) => new Map<string, unknown>(Object.entries(item)).get(name) },
  ]),
)

/** Environments as a resource: neither rows nor definitions. Texts compare exactly (contract.md 10.4). */
export const instanceType: ResourceType<DiscoveryInstance> = {
  name: 'Microsoft.Dynamics.CRM.Discovery.Instance',
  isMetadata: false,
  foldsCase: false,
  key: 'Id',
  alternateKeys: [['UniqueName']],
  property: (name) => properties.get(name),
  navigation: () => undefined,
  derivedProperty: () => undefined,
  cast: () => undefined,
  includes: () => true,
  hierarchy: () => null,
  notFound: (key) => segmentNotFound(keyText(key)),
  address: ({ Id }) => `Instances(${Id})`,
  writer: (select) => (item) =>
    Object.fromEntries(Object.entries(item).filter(([name]) => select === null || select.includes(name))),
}
