import type { WhoAmIResponse } from '../../../wire/odata.ts'
import { ok } from '../../response.ts'
import { businessUnitOf } from '../../security/caller.ts'
import { isCalled, type Operation } from '../operation.ts'

/** contract.md 10.1. */
export const whoAmI: Operation = {
  name: 'WhoAmI',
  method: 'GET',
  serves: isCalled('WhoAmI'),
  answer: ({ state, api, callerId }) => {
    const body: WhoAmIResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: businessUnitOf(state, callerId),
      UserId: callerId,
      OrganizationId: state.seed.organization.id,
    }
    // contract.md 1.2: the advised parallelism comes with this call.
    return ok(body, { 'x-ms-dop-hint': '4' })
  },
}
