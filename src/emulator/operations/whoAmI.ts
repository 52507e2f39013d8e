import type { WhoAmIResponse } from '../../wire/odata.ts'
import { guidFrom } from '../metadata/identity.ts'
import { ok } from '../response.ts'
import type { State } from '../state.ts'
import { isCalled, type Operation } from './operation.ts'

/** The first row of the table, so that the answer points at somebody; an id from the organization's without rows. */
const firstId = ({ rows, seed }: State, table: string): string =>
  rows.of(table)[0]?.id ?? guidFrom(table, seed.organization.id)

/** contract.md 10.1. */
export const whoAmI: Operation = {
  name: 'WhoAmI',
  method: 'GET',
  serves: isCalled('WhoAmI'),
  answer: ({ state, api }) => {
    const body: WhoAmIResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: firstId(state, 'businessunit'),
      UserId: firstId(state, 'systemuser'),
      OrganizationId: state.seed.organization.id,
    }
    // contract.md 1.2: the advised parallelism comes with this call.
    return ok(body, { 'x-ms-dop-hint': '4' })
  },
}
