import { tableById } from '../metadata/findById.ts'
import { isOneToMany } from '../metadata/relationship.ts'
import type { Row } from '../rows/row.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import type { Component } from './componentKinds.ts'
import { dependentsByDefinition, relationshipsAround, requirementsByDefinition } from './definitionDependencies.ts'
import { dependencyTypes } from './dependencyRow.ts'

const stored = ({ rows }: State, end: 'dependent' | 'required', { type, objectId }: Component): Row[] =>
  rows
    .of('dependency')
    .filter(
      ({ values }) =>
        values.get(`${end}componentobjectid`) === objectId && values.get(`${end}componenttype`) === type,
    )

/**
 * What needs the component, as rows of `dependency`: what is stored, and relationships by their definition. EMU: the
 * columns, forms, views and charts of a table are its parts and not listed; their parent says so.
 */
export const findDependents = (state: State, component: Component): readonly Row[] => [
  ...stored(state, 'required', component),
  ...dependentsByDefinition(state, component),
]

/** What the component needs, as rows of `dependency`: a 1:N for instance its tables and its column. */
export const findRequirements = (state: State, component: Component): readonly Row[] => [
  ...stored(state, 'dependent', component),
  ...requirementsByDefinition(state, component),
]

/** The component that a dependency requires. */
export const requiredBy = ({ values }: Row): Component => {
  const [type, objectId] = [values.get('requiredcomponenttype'), values.get('requiredcomponentobjectid')]
  if (typeof type !== 'number' || typeof objectId !== 'string')
    throw new Error('A dependency in the seed does not say what it requires.')
  return { type, objectId }
}

/** What goes when the component goes: a column takes its relationships along, a table its own lookups and all N:N. */
const goingAlong = (state: State, component: Component): ReadonlySet<unknown> => {
  const name = tableById(state.schema, component.objectId)?.LogicalName
  const going = relationshipsAround(state, component).filter(
    (item) =>
      component.type === componentTypes.column || !isOneToMany(item) || item.ReferencingEntity === name,
  )
  return new Set(going.map(({ MetadataId }) => MetadataId))
}

/**
 * The dependencies that keep a component from being deleted (contract.md 2.8 and 8.4), its own and those of what
 * goes with it. A 1:N and its lookup column are two components: check both. None: it may go.
 */
export const findBlockingDependencies = (
  state: State,
  componentType: number,
  objectId: string,
): readonly Row[] => {
  const component = { type: componentType, objectId }
  const along = goingAlong(state, component)
  const isTable = componentType === componentTypes.table
  const ofParts = state.rows
    .of('dependency')
    .filter(
      ({ values }) =>
        along.has(values.get('requiredcomponentobjectid')) ||
        (isTable && values.get('requiredcomponentparentid') === objectId),
    )
  return [...findDependents(state, component), ...ofParts].filter(
    ({ values }) =>
      values.get('dependencytype') !== dependencyTypes.solutionInternal &&
      !(isTable && values.get('dependentcomponentparentid') === objectId),
  )
}
