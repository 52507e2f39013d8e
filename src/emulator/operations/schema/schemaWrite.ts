import type { SchemaWrite } from '../../definitions/schemaWrite.ts'
import type { Exchange } from '../../exchange.ts'
import { targetSolution, unmanagedSolution } from './targetSolution.ts'

/**
 * The part of a request that writes of definitions need.
 * @param solutionName An action's own parameter goes before the header (contract.md 2.9; EMU).
 * @throws ODataError 400 for a solution that is not there or is managed.
 */
export const schemaWrite = (exchange: Exchange, solutionName: string | null = null): SchemaWrite => {
  const { state, headers } = exchange
  return {
    state,
    solution:
      solutionName === null ? targetSolution(exchange) : unmanagedSolution(exchange, solutionName),
    mergesLabels: headers.get('MSCRM.MergeLabels')?.toLowerCase() === 'true',
    newId: () => exchange.newId(),
  }
}
