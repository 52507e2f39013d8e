import type { RetrieveTotalRecordCountResponse } from '../../../wire/odata.ts'
import { invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { unknownFetchTable } from '../../fetchxml/fetchErrors.ts'
import { functionParameters } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

const entityNames = (exchange: Exchange): readonly string[] => {
  const names = functionParameters(exchange, ['EntityNames']).list('EntityNames')
  if (names === null || names.length === 0) {
    throw invalidArgument('The parameter EntityNames of RetrieveTotalRecordCount must be a list of tables.')
  }
  return names.map(String)
}

/**
 * Rows of whole tables (contract.md 10.3). EMU: the figures are those of now, and every table has one.
 * @throws ODataError 400 `0x80041102` for a table that is none.
 */
export const retrieveTotalRecordCount: Operation = {
  name: 'RetrieveTotalRecordCount',
  method: 'GET',
  serves: isCalled('RetrieveTotalRecordCount'),
  answer: (exchange) => {
    const { state } = exchange
    const names = [...new Set(entityNames(exchange))]
    const counts = names.map((name) => {
      if (state.schema.table(name) === undefined) throw unknownFetchTable(name)
      return state.rows.of(name).length
    })
    return messageAnswer<RetrieveTotalRecordCountResponse>(exchange, 'RetrieveTotalRecordCount', {
      EntityRecordCountCollection: { Count: names.length, IsReadOnly: false, Keys: names, Values: counts },
    })
  },
}
