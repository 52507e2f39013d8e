import { addComponent } from '../solutions/components.ts'
import { solutionNamed } from '../solutions/solutionNamed.ts'
import type { SchemaWrite } from './schemaWrite.ts'

/** Puts a component into the solution that the request names (contract.md 1.1). */
export const joinSolution = ({ state, solution }: SchemaWrite, type: number, objectId: string): void => {
  if (solution !== null) addComponent(state, { solutionId: solution.id, type, objectId })
}

/** Puts a new component into the solution that has everything. */
export const joinDefault = ({ state }: SchemaWrite, type: number, objectId: string): void => {
  const everything = solutionNamed(state, 'Default')
  if (everything !== undefined) addComponent(state, { solutionId: everything.id, type, objectId })
}

/** Puts a new component into both. */
export const joinSolutions = (write: SchemaWrite, type: number, objectId: string): void => {
  joinSolution(write, type, objectId)
  joinDefault(write, type, objectId)
}
