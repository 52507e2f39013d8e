import type { State } from '../state.ts'

/** Takes a component that is gone out of every solution. */
export const leaveSolutions = ({ rows }: State, objectId: string): void => {
  for (const { id, values } of rows.of('solutioncomponent'))
    if (values.get('objectid') === objectId) rows.remove('solutioncomponent', id)
}
