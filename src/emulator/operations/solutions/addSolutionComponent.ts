import { z } from 'zod'
import { ok } from '../../response.ts'
import { tableBehaviors, type TableBehavior } from '../../rows/solutionRows.ts'
import { addComponent } from '../../solutions/components.ts'
import { readParameters } from '../actionParameters.ts'
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
 * Adds a component to an unmanaged solution: contract.md 8.2. EMU: one that is in it already is no error, and answers
 * the id of its row.
 */
export const addSolutionComponent: Operation = {
  name: 'AddSolutionComponent',
  method: 'POST',
  serves: isCalled('AddSolutionComponent'),
  answer: (exchange) => {
    const { state, api } = exchange
    const given = readParameters(exchange, 'AddSolutionComponent', parameters, [
      'ComponentId',
      'ComponentType',
      'SolutionUniqueName',
      'AddRequiredComponents',
    ])
    const solutionId = unmanagedSolution(exchange, given.SolutionUniqueName).id
    const component = { type: given.ComponentType, objectId: given.ComponentId.toLowerCase() }
    const id = addComponent(state, { solutionId, ...component, behavior: behaviorOf(given) })
    return ok({ '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.AddSolutionComponentResponse`, id })
  },
}
