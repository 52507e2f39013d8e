import { invalidArgument } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Row } from '../../rows/row.ts'
import { solutionNamed } from '../../solutions/solutionNamed.ts'

/**
 * The unmanaged solution of that unique name.
 * @throws ODataError 400 for an unknown or a managed one (EMU: the contract gives no code).
 */
export const unmanagedSolution = ({ state }: Pick<Exchange, 'state'>, name: string): Row => {
  const solution = solutionNamed(state, name)
  if (solution === undefined) throw invalidArgument(`The solution with unique name '${name}' does not exist.`)
  if (solution.values.get('ismanaged') === true) {
    throw invalidArgument(
      `The solution '${name}' is managed: components can be changed in unmanaged solutions only.`,
    )
  }
  return solution
}

/** The solution that a schema write names in its header (contract.md 1.1). Null: none. @throws ODataError 400. */
export const targetSolution = (exchange: Exchange): Row | null => {
  const name = exchange.headers.get('MSCRM.SolutionUniqueName')
  return name === null ? null : unmanagedSolution(exchange, name)
}
