import { z } from 'zod'
import type { AddSolutionComponentResponse } from '../../../wire/solution.ts'
import { tableBehaviors, type TableBehavior } from '../../rows/solutionRows.ts'
import { findComponent, type Component } from '../../solutions/componentKinds.ts'
import { addComponent } from '../../solutions/components.ts'
import { findRequirements, requiredBy } from '../../solutions/dependencies.ts'
import type { State } from '../../state.ts'
import { actionParameters } from '../actionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'
import { unmanagedSolution } from '../schema/targetSolution.ts'

const parameters = z.strictObject({
  ComponentId: z.guid(),
  ComponentType: z.int(),
  SolutionUniqueName: z.string(),
  AddRequiredComponents: z.boolean(),
  DoNotIncludeSubcomponents: z.boolean().optional(),
  /** A list, even an empty one: without the table's own settings. Null: with all of them. */
  IncludedComponentSettingsValues: z.array(z.string()).nullish(),
})

const behaviorOf = (given: z.infer<typeof parameters>): TableBehavior => {
  if (given.DoNotIncludeSubcomponents !== true) return tableBehaviors.whole
  return Array.isArray(given.IncludedComponentSettingsValues)
    ? tableBehaviors.shell
    : tableBehaviors.withoutSubcomponents
}

/**
 * Adds everything that the component needs, and that these need in turn. EMU: not what is managed, which comes with
 * its own solution, or with the system.
 */
const addRequired = (state: State, solutionId: string, component: Component): void => {
  const isThere = new Set<string>()
  const waiting = [component]
  for (const next of waiting) {
    for (const { type, objectId } of findRequirements(state, next).map(requiredBy)) {
      if (isThere.has(objectId) || findComponent(state, { type, objectId }).isManaged) continue
      isThere.add(objectId)
      addComponent(state, { solutionId, type, objectId })
      waiting.push({ type, objectId })
    }
  }
}

/**
 * Adds a component to an unmanaged solution: contract.md 8.2. EMU: one that is in it already is no error, and answers
 * the id of its row.
 */
export const addSolutionComponent: Operation = {
  name: 'AddSolutionComponent',
  method: 'POST',
  serves: isCalled('AddSolutionComponent'),
  answer: (exchange) => {
    const { state } = exchange
    const given = actionParameters(exchange, 'AddSolutionComponent', parameters)
    const solutionId = unmanagedSolution(exchange, given.SolutionUniqueName).id
    const component = { type: given.ComponentType, objectId: given.ComponentId.toLowerCase() }
    const id = addComponent(state, { solutionId, ...component, behavior: behaviorOf(given) })
    if (given.AddRequiredComponents) addRequired(state, solutionId, component)
    return messageAnswer<AddSolutionComponentResponse>(exchange, 'AddSolutionComponent', { id })
  },
}
