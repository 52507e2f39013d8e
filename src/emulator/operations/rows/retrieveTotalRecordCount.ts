import type { RetrieveTotalRecordCountResponse } from '../../../wire/odata.ts'
import { invalidArgument, wrongVerb } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { unknownFetchTable } from '../../fetchxml/fetchErrors.ts'
import { listValues } from '../../odata/listValues.ts'
import { ok } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'

/** The parameter is required: without it there is no such function (contract.md 1.5). */
const entityNames = ({ segments, query, url }: Exchange): readonly string[] => {
  const argument = segments[0]?.arguments?.named.get('EntityNames')
  if (argument === undefined) throw wrongVerb(url.href)
  const names = listValues(argument.type === 'alias' ? query.aliases.get(argument.name) : argument)
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
    const { state, api } = exchange
    const names = [...new Set(entityNames(exchange))]
    const counts = names.map((name) => {
      if (state.schema.table(name) === undefined) throw unknownFetchTable(name)
      return state.rows.of(name).length
    })
    const body: RetrieveTotalRecordCountResponse = {
      '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.RetrieveTotalRecordCountResponse`,
      EntityRecordCountCollection: { Count: names.length, IsReadOnly: false, Keys: names, Values: counts },
    }
    return ok(body)
  },
}
