import type { Row } from '../rows/row.ts'
import { addComponent, type State } from '../state.ts'
import type { SchemaWrite } from './schemaWrite.ts'

/** Where everything unmanaged lives (contract.md 8.2). */
const defaultSolution = ({ rows }: State): Row | undefined =>
  rows.of('solution').find(({ values }) => values.get('uniquename') === 'Default')

/** Puts a component into the solution that the request names (contract.md 1.1). */
export const joinSolution = ({ state, solution }: SchemaWrite, type: number, objectId: string): void => {
  if (solution !== null) addComponent(state, { solutionId: solution.id, type, objectId })
}

/** Puts a new component into the solution that the request names, and into the one that has everything. */
export const joinSolutions = (write: SchemaWrite, type: number, objectId: string): void => {
  joinSolution(write, type, objectId)
  const everything = defaultSolution(write.state)
  if (everything !== undefined)
    addComponent(write.state, { solutionId: everything.id, type, objectId })
}
