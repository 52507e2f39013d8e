import { ODataError } from '../errors.ts'
import { findBlockingDependencies } from '../solutions/dependencies.ts'
import type { State } from '../state.ts'

/**
 * Nothing that others need can be deleted (contract.md 2.8).
 * @param component Its type, as the text names it.
 * @throws ODataError 400 `0x8004f01f`.
 */
export const checkNothingDepends = (
  state: State,
  component: string,
  type: number,
  objectId: string,
): void => {
  const { length } = findBlockingDependencies(state, type, objectId)
  if (length === 0) return
  throw new ODataError(
    400,
    '0x8004f01f',
    `The ${component}(${objectId}) component cannot be deleted because it is referenced by ${length} other ` +
      'components. For a list of referenced components, use the RetrieveDependenciesForDeleteRequest.',
  )
}
