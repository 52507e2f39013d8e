import type { Row } from '../rows/row.ts'
import { addComponent } from '../solutions/components.ts'
import type { State } from '../state.ts'
import type { SchemaWrite } from './schemaWrite.ts'

/** Where everything unmanaged lives (contract.md 8.2). */
const defaultSolution = ({ rows }: State): Row | undefined =>
  rows.of('solution').find(({ values }) => values.get('uniquename') === 'Default')

/** Puts a component into the solution that the request names (contract.md 1.1). */
export const joinSolution = ({ state, solution }: SchemaWrite, type: number, objectId: string): void => {
  if (solution !== null) addComponent(state, { solutionId: solution.id, type, objectId })
}

/** Puts a new component into the solution that has everything. */
export const joinDefault = ({ state }: SchemaWrite, type: number, objectId: string): void => {
  const everything = defaultSolution(state)
  if (everything !== undefined) addComponent(state, { solutionId: everything.id, type, objectId })
}

/** Puts a new component into both. */
export const joinSolutions = (write: SchemaWrite, type: number, objectId: string): void => {
  joinSolution(write, type, objectId)
  joinDefault(write, type, objectId)
}
