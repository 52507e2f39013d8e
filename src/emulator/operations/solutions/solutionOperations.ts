import type { Operation } from '../operation.ts'
import { addSolutionComponent } from './addSolutionComponent.ts'
import { publishXml } from './publishXml.ts'
import { publishAllXml } from './publishAllXml.ts'
import { readComponentLayers } from './readComponentLayers.ts'
import { removeSolutionComponent } from './removeSolutionComponent.ts'
import { dependencyFunctions } from './retrieveDependencies.ts'

/** Publishing, solutions and dependencies: contract.md 8. */
export const solutionOperations: readonly Operation[] = [
  publishXml,
  publishAllXml,
  addSolutionComponent,
  removeSolutionComponent,
  readComponentLayers,
  ...dependencyFunctions,
]
