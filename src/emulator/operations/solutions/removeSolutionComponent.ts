import { z } from 'zod'
import type { RemoveSolutionComponentResponse } from '../../../wire/solution.ts'
import { ODataError } from '../../errors.ts'
import { componentName, findComponent } from '../../solutions/componentKinds.ts'
import { componentIn, removeComponent } from '../../solutions/components.ts'
import { actionParameters } from '../actionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'
import { unmanagedSolution } from '../schema/targetSolution.ts'

const parameters = z.strictObject({
  SolutionComponent: z.strictObject({
    '@odata.type': z.literal(['Microsoft.Dynamics.CRM.solutioncomponent', '#Microsoft.Dynamics.CRM.solutioncomponent']).optional(),
    /** The id of what the component stands for, in spite of its name. */
    solutioncomponentid: z.guid(),
  }),
  ComponentType: z.int(),
  SolutionUniqueName: z.string(),
})

/** The catalogue of error codes that contract.md 0.2 (ERR) names; the status is the default of contract.md 14. */
const notRemovable = (code: string, text: string) => new ODataError(400, code, text)

/** Takes a component out of an unmanaged solution, with the payload of contract.md 8.2. */
export const removeSolutionComponent: Operation = {
  name: 'RemoveSolutionComponent',
  method: 'POST',
  serves: isCalled('RemoveSolutionComponent'),
  answer: (exchange) => {
    const { state } = exchange
    const given = actionParameters(exchange, 'RemoveSolutionComponent', parameters)
    const { ComponentType: type, SolutionUniqueName: name } = given
    const solution = unmanagedSolution(exchange, name)
    const component = { type, objectId: given.SolutionComponent.solutioncomponentid.toLowerCase() }
    findComponent(state, component)
    // Default is where everything unmanaged lives (contract.md 8.2).
    if (name === 'Default')
      throw notRemovable('0x8004f000', 'A Solution Component cannot be removed from the Default Solution.')
    const row = componentIn(state, solution.id, component)
    if (row === undefined) {
      throw notRemovable(
        '0x8004f021',
        `Cannot find solution component ${componentName(type)} ${component.objectId} in solution ${name}.`,
      )
    }
    removeComponent(state, solution.id, component)
    return messageAnswer<RemoveSolutionComponentResponse>(exchange, 'RemoveSolutionComponent', { id: row.id })
  },
}
