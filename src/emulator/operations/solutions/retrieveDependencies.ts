import { segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readCollection } from '../../odata/readAnswers.ts'
import type { Row } from '../../rows/row.ts'
import { findComponent, type Component } from '../../solutions/componentKinds.ts'
import { findBlockingDependencies, findDependents, findRequirements } from '../../solutions/dependencies.ts'
import type { State } from '../../state.ts'
import { functionParameters, wrongParameterType } from '../functionParameters.ts'
import { isCalled, type Operation } from '../operation.ts'

const componentOf = (exchange: Exchange): Component => {
  const parameters = functionParameters(exchange, ['ObjectId', 'ComponentType'])
  const type = parameters.plain('ComponentType', 'number')
  if (!Number.isInteger(type)) throw wrongParameterType('ComponentType', 'Edm.Int32')
  return { type, objectId: parameters.plain('ObjectId', 'guid') }
}

/** EMU: 404 for a component that does not exist. An empty answer would say that it may go. */
const dependencyFunction = (
  name: string,
  find: (state: State, component: Component) => readonly Row[],
): Operation => ({
  name,
  method: 'GET',
  serves: isCalled(name),
  answer: (exchange) => {
    const { state } = exchange
    const component = componentOf(exchange)
    findComponent(state, component)
    const type = state.rowTypes.type('dependency')
    if (type === undefined) throw segmentNotFound(name)
    const items = find(state, component)
    return readCollection({ kind: 'collection', type, items: () => items, context: 'dependencies' }, exchange)
  },
})

/** The three questions about dependencies: contract.md 8.4. */
export const dependencyFunctions: readonly Operation[] = [
  dependencyFunction('RetrieveDependenciesForDelete', (state, { type, objectId }) =>
    findBlockingDependencies(state, type, objectId),
  ),
  dependencyFunction('RetrieveDependentComponents', findDependents),
  dependencyFunction('RetrieveRequiredComponents', findRequirements),
]
