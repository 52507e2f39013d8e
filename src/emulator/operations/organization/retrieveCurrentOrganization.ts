import type { RetrieveCurrentOrganizationResponse } from '../../../wire/odata.ts'
import { unknownEnumMember } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { organizationDetail } from '../../organizationDetail.ts'
import { functionParameters, wrongParameterType } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

const accessTypes: ReadonlySet<string> = new Set(['Default', 'Internet', 'Intranet'])

const checkAccessType = (exchange: Exchange): void => {
  const enumType = 'Microsoft.Dynamics.CRM.EndpointAccessType'
  const sent = functionParameters(exchange, ['AccessType']).enumMember('AccessType', enumType)
  if (sent === null) throw wrongParameterType('AccessType', enumType)
  if (!accessTypes.has(sent)) throw unknownEnumMember(enumType, sent)
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
    return messageAnswer<RetrieveCurrentOrganizationResponse>(exchange, 'RetrieveCurrentOrganization', {
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
    })
  },
}
