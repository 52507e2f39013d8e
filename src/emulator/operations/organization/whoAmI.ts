import type { WhoAmIResponse } from '../../../wire/odata.ts'
import { businessUnitOf } from '../../security/caller.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

/** contract.md 10.1. */
export const whoAmI: Operation = {
  name: 'WhoAmI',
  method: 'GET',
  serves: isCalled('WhoAmI'),
  answer: (exchange) => {
    const { state, callerId } = exchange
    const body = {
      BusinessUnitId: businessUnitOf(state, callerId),
      UserId: callerId,
      OrganizationId: state.seed.organization.id,
    }
    // contract.md 1.2: the advised parallelism comes with this call.
    return messageAnswer<WhoAmIResponse>(exchange, 'WhoAmI', body, { 'x-ms-dop-hint': '4' })
  },
}
