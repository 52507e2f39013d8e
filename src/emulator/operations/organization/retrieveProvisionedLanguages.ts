import type { RetrieveProvisionedLanguagesResponse } from '../../../wire/odata.ts'
import { ok } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'

/** contract.md 10.1. */
export const retrieveProvisionedLanguages: Operation = {
  name: 'RetrieveProvisionedLanguages',
  method: 'GET',
  serves: isCalled('RetrieveProvisionedLanguages'),
  answer: ({ state, api }) => {
    const body: RetrieveProvisionedLanguagesResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveProvisionedLanguagesResponse`,
      RetrieveProvisionedLanguages: [...state.seed.languages],
    }
    return ok(body)
  },
}
