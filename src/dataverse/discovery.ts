import type { DiscoveryInstance } from '../wire/discovery.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { DecodeError } from './decodeError.ts'
import type { Json } from './json.ts'
import { name, numberOrNull, object, text } from './member.ts'
import { readItems } from './readItems.ts'
import { discoveryRoot } from './wireRequest.ts'

/** An environment that the Global Discovery Service lists for somebody (contract.md 10.4). */
export interface DiscoveredEnvironment {
  readonly organizationId: string
  readonly name: string
  readonly uniqueName: string
  /** Its id in the maker portal's addresses. */
  readonly environmentId: string
  readonly region: string
  readonly version: string
  /** The platform's number of what it is for: production, sandbox, trial and so on. */
  readonly organizationType: number | null
  /** Where its Web API answers. */
  readonly origin: string
}

const members = [
  'Id',
  'FriendlyName',
  'UniqueName',
  'EnvironmentId',
  'Region',
  'Version',
  'OrganizationType',
  'ApiUrl',
] as const satisfies readonly (keyof DiscoveryInstance)[]

/** The enabled environments of whoever is signed in, by name. Rejects with a DataverseError or a DecodeError. */
export async function loadEnvironments(
  client: ReadClient,
  options: Pick<ReadOptions, 'signal' | 'onWait'> = {},
): Promise<readonly DiscoveredEnvironment[]> {
  const path = `${discoveryRoot}Instances?$select=${members.join(',')}&$filter=State%20eq%200`
  const found = await readItems(client, path, 'Instances', { ...options, kind: 'dataRead' })
  return found
    .map((json, index) => decodeInstance(json, `Instances[${index}]`))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

function decodeInstance(json: Json, path: string): DiscoveredEnvironment {
  const source = object(json, path)
  const address = name(source, 'ApiUrl', path)
  if (!URL.canParse(address)) throw new DecodeError(`${path}.ApiUrl`, address, 'a URL')
  return {
    // Ids are compared as texts.
    organizationId: name(source, 'Id', path).toLowerCase(),
    name: text(source, 'FriendlyName', path),
    uniqueName: text(source, 'UniqueName', path),
    environmentId: text(source, 'EnvironmentId', path),
    region: text(source, 'Region', path),
    version: text(source, 'Version', path),
    organizationType: numberOrNull(source, 'OrganizationType', path),
    origin: new URL(address).origin,
  }
}
