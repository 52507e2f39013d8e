import type { DiscoveryInstance } from '../../wire/discovery.ts'
import { queryOptionNotSupported, segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { guidFrom } from '../metadata/identity.ts'
import type { Arguments } from '../odata/parsePath.ts'
import { findByKey } from '../odata/pickByKey.ts'
import { readCollection } from '../odata/readAnswers.ts'
import type { Operation } from '../operations/operation.ts'
import { organizationDetail } from '../organizationDetail.ts'
import { timestamp } from '../rows/timestamp.ts'
import { isAdministrator } from '../security/privileges.ts'
import { instanceType } from './instanceType.ts'

/** Another environment that the caller may choose: the emulator only lists it. */
export interface OtherEnvironment {
  readonly id: string
  readonly name: string
  readonly uniqueName: string
  /** Where its Web API answers: scheme and host. */
  readonly apiUrl: string
  readonly isEnabled?: boolean
  readonly isUserSysAdmin?: boolean
}

const instance = (
  { id, name, uniqueName, apiUrl, isEnabled = true, isUserSysAdmin = false }: OtherEnvironment,
  detail: ReturnType<typeof organizationDetail>,
  now: Date,
): DiscoveryInstance => ({
  Id: id,
  UniqueName: uniqueName,
  UrlName: uniqueName,
  FriendlyName: name,
  State: isEnabled ? 0 : 1,
  Version: detail.version,
  Url: apiUrl,
  ApiUrl: apiUrl,
  LastUpdated: timestamp(now),
  SchemaType: 'Full',
  OrganizationType: 0,
  EnvironmentId: guidFrom('environment', id),
  TenantId: detail.tenantId,
  Region: detail.region,
  Purpose: null,
  StatusMessage: 0,
  TrialExpirationDate: null,
  IsUserSysAdmin: isUserSysAdmin,
  DatacenterId: detail.datacenterId,
  DatacenterName: 'Emulator',
})

/** This environment, at the address that was asked, and the others. */
const instancesOf = (exchange: Exchange): DiscoveryInstance[] => {
  const { state, url, callerId, otherEnvironments } = exchange
  const detail = organizationDetail(state.seed)
  const { organization } = state.seed
  const isUserSysAdmin = isAdministrator(state, callerId)
  const own = { ...organization, apiUrl: url.origin, isUserSysAdmin }
  return [own, ...otherEnvironments].map((environment) => instance(environment, detail, exchange.now()))
}

/** A key narrows the list; without a match it is empty, and never a 404 (contract.md 10.4). */
const withKey = (items: readonly DiscoveryInstance[], keys: Arguments | null, exchange: Exchange) => {
  if (keys === null) return items
  const set = { kind: 'collection', type: instanceType, items: () => items, context: 'Instances' } as const
  const found = findByKey(set, keys, exchange.query.aliases).item
  return found === undefined ? [] : [found]
}

/** The Global Discovery Service: contract.md 10.4. It stands beside the Web API, below a path of its own. */
export const listInstances: Operation = {
  name: 'Instances',
  service: 'discovery',
  method: 'GET',
  serves: (segments) => segments[0]?.name === 'Instances',
  answer: (exchange) => {
    const [set, ...rest] = exchange.segments
    if (rest[0] !== undefined) throw segmentNotFound(rest[0].name)
    const { top, count, orderby } = exchange.query.options
    if (top !== null || count || orderby !== null) throw queryOptionNotSupported('beside $select and $filter')
    const items = withKey(instancesOf(exchange), set?.arguments ?? null, exchange)
    return readCollection({ kind: 'collection', type: instanceType, items: () => items, context: 'Instances' }, exchange)
  },
}
