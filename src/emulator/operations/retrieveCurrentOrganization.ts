import type { RetrieveCurrentOrganizationResponse } from '../../wire/odata.ts'
import { guidFrom } from '../metadata/identity.ts'
import { ok } from '../response.ts'
import { isCalled, type Operation } from './operation.ts'

/** contract.md 10.1. */
export const retrieveCurrentOrganization: Operation = {
  name: 'RetrieveCurrentOrganization',
  method: 'GET',
  serves: isCalled('RetrieveCurrentOrganization'),
  answer: ({ state, api, url }) => {
    const { id, name, uniqueName } = state.seed.organization
    const body: RetrieveCurrentOrganizationResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse`,
      Detail: {
        OrganizationId: id,
        FriendlyName: name,
        OrganizationVersion: '9.2.0.0',
        EnvironmentId: guidFrom('environment', id),
        UrlName: uniqueName,
        UniqueName: uniqueName,
        State: 'Enabled',
        Endpoints: {
          Count: 2,
          IsReadOnly: false,
          Keys: ['WebApplication', 'OrganizationDataService'],
          Values: [`${url.origin}/`, `${api}/`],
        },
      },
    }
    return ok(body)
  },
}
