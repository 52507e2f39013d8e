import type { ComponentLayer } from '../../wire/componentLayer.ts'
import { guidFrom } from '../metadata/identity.ts'
import type { Relationship } from '../metadata/relationship.ts'
import { referenceIn } from '../rows/row.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'
import { componentName } from './componentKinds.ts'
import { componentIn } from './components.ts'

/** Every unmanaged customization of a component is in this one layer, whichever solution it was made in. */
const active = { solution: 'Active', publisher: 'DefaultPublisher' }
/** EMU: what comes with Dataverse and names no solution. */
const system = { solution: 'System', publisher: 'MicrosoftCorporation' }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The managed solutions that hold a component, in the order of their installation. */
const managedSolutions = (state: State, objectId: string) =>
  state.rows
    .of('solution')
    .filter(({ id, values }) => {
      const component = { type: componentTypes.relationship, objectId }
      return values.get('ismanaged') === true && componentIn(state, id, component) !== undefined
    })
    .map((solution) => {
      const publisher = state.rows.byId('publisher', referenceIn(solution, 'publisherid')?.id ?? '')
      return {
        solution: textOf(solution.values.get('uniquename')),
        publisher: textOf(publisher?.values.get('uniquename')),
      }
    })

/**
 * The solution layers of a relationship, from the base to the top. One that is managed has the layers of its solutions,
 * and the active one over them once its definition was changed here.
 */
export const layersOf = (state: State, relationship: Relationship): readonly ComponentLayer[] => {
  const { MetadataId: id, SchemaName, IsManaged } = relationship
  const managed = managedSolutions(state, id)
  const base = managed.length === 0 ? [system] : managed
  const isCustomized = state.schema.isChanged(relationship)
  const layers = IsManaged ? [...base, ...(isCustomized ? [active] : [])] : [active]
  return layers.map(({ solution, publisher }, index) => ({
    msdyn_componentlayerid: guidFrom('msdyn_componentlayer', id, solution),
    msdyn_componentid: id,
    msdyn_solutioncomponentname: componentName(componentTypes.relationship),
    msdyn_name: SchemaName,
    msdyn_order: index + 1,
    msdyn_solutionname: solution,
    msdyn_publishername: publisher,
    // Reported of layers that nothing has overwritten.
    msdyn_overwritetime: '1900-01-01T00:00:00Z',
  }))
}
