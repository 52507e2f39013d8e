import type { RetrieveCurrentOrganizationResponse } from '../../../wire/odata.ts'
import { ODataError, unknownEnumMember, wrongVerb } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { organizationDetail } from '../../organizationDetail.ts'
import { ok } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'
import { parameter } from '../parameter.ts'

const accessTypes: ReadonlySet<string> = new Set(['Default', 'Internet', 'Intranet'])

/** The parameter is required: without it there is no such function (contract.md 1.5). */
const checkAccessType = (exchange: Exchange): void => {
  const literal = parameter(exchange, exchange.segments[0], 'AccessType')
  if (literal === null) throw wrongVerb(exchange.url.href)
  const enumType = 'Microsoft.Dynamics.CRM.EndpointAccessType'
  if (literal.type !== 'enum' || literal.enumType !== enumType) {
    throw new ODataError(400, '0x80060888', `The parameter AccessType must be of type ${enumType}.`)
  }
  if (!accessTypes.has(literal.value)) throw unknownEnumMember(enumType, literal.value)
}

/** contract.md 10.1. */
export const retrieveCurrentOrganization: Operation = {
  name: 'RetrieveCurrentOrganization',
  method: 'GET',
  serves: isCalled('RetrieveCurrentOrganization'),
  answer: (exchange) => {
    checkAccessType(exchange)
    const { state, api, url } = exchange
    const { id, name, uniqueName } = state.seed.organization
    const detail = organizationDetail(state.seed)
    const body: RetrieveCurrentOrganizationResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse`,
      Detail: {
        OrganizationId: id,
        FriendlyName: name,
        OrganizationVersion: detail.version,
        EnvironmentId: detail.environmentId,
        DatacenterId: detail.datacenterId,
        Geo: detail.region,
        TenantId: detail.tenantId,
        UrlName: uniqueName,
        UniqueName: uniqueName,
        State: 'Enabled',
        Endpoints: {
          Count: 3,
          IsReadOnly: false,
          Keys: ['WebApplication', 'OrganizationService', 'OrganizationDataService'],
          Values: [`${url.origin}/`, `${url.origin}/XRMServices/2011/Organization.svc`, `${api}/`],
        },
      },
    }
    return ok(body)
  },
}
