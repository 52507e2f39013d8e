import { rowValues, type Row } from '../rows/row.ts'
import {
  componentId,
  componentRow,
  componentTypes,
  tableBehaviors,
  type TableBehavior,
} from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import { findComponent, type Component } from './componentKinds.ts'

interface Membership extends Component {
  readonly solutionId: string
  /** Tables only. Absent: with its sub-components, unless it is there already in another way. */
  readonly behavior?: TableBehavior
}

/** A component's row in a solution. */
export const componentIn = (state: State, solutionId: string, { type, objectId }: Component): Row | undefined =>
  state.rows.byId('solutioncomponent', componentId(solutionId, type, objectId))

/** EMU: a table that is there already can be widened to all its sub-components; nothing narrows it. */
const isWider = (present: Row, wanted: TableBehavior | undefined): boolean =>
  wanted === tableBehaviors.whole && present.values.get('rootcomponentbehavior') !== tableBehaviors.whole

/**
 * Adds a component to an unmanaged solution, once. A part of a table brings its table along with all sub-components
 * (contract.md 1.1, `MSCRM.SolutionUniqueName`, and 8.2).
 * @returns the id of its row.
 * @throws ODataError where there is no such component.
 */
export const addComponent = (state: State, membership: Membership): string => {
  const { solutionId, type, objectId, behavior } = membership
  const { tableId } = findComponent(state, membership)
  if (tableId !== null) {
    const table = { type: componentTypes.table, objectId: tableId }
    if (componentIn(state, solutionId, table) === undefined) addComponent(state, { solutionId, ...table })
  }
  const id = componentId(solutionId, type, objectId)
  const present = componentIn(state, solutionId, membership)
  if (present === undefined || (type === componentTypes.table && isWider(present, behavior))) {
    const values = rowValues(componentRow(solutionId, type, objectId, behavior))
    state.rows.put({ table: 'solutioncomponent', id, version: state.rows.nextVersion(), values })
  }
  return id
}

/** Takes a component out of a solution; it stays in the environment. */
export const removeComponent = (state: State, solutionId: string, { type, objectId }: Component): void =>
  state.rows.remove('solutioncomponent', componentId(solutionId, type, objectId))

/** A deleted component is in no solution any more, and neither needs nor is needed (contract.md 8.2, 8.4). */
export const forgetComponent = (state: State, type: number, objectId: string): void => {
  const { rows } = state
  for (const solution of rows.of('solution')) removeComponent(state, solution.id, { type, objectId })
  for (const { id, values } of rows.of('dependency')) {
    const isEnd = (end: string) =>
      values.get(`${end}componentobjectid`) === objectId && values.get(`${end}componenttype`) === type
    if (isEnd('dependent') || isEnd('required')) rows.remove('dependency', id)
  }
}
