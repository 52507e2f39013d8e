import { invalidArgument } from '../errors.ts'
import type { Exchange } from '../exchange.ts'

/**
 * The unmanaged solution that a schema write names (contract.md 1.1). Null: none.
 * @throws ODataError 400 for an unknown or a managed one (EMU: the contract gives no code).
 */
export const targetSolution = ({ headers, state }: Exchange): string | null => {
  const name = headers.get('MSCRM.SolutionUniqueName')
  if (name === null) return null
  const solution = state.seed.solutions.find(({ uniqueName }) => uniqueName === name)
  if (solution === undefined) throw invalidArgument(`The solution with unique name '${name}' does not exist.`)
  if (solution.isManaged) {
    throw invalidArgument(
      `The solution '${name}' is managed: components can be changed in unmanaged solutions only.`,
    )
  }
  return name
}
