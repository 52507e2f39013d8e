import type { ComponentLayer } from '../../../wire/componentLayer.ts'
import { notSupported, rowNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Expression } from '../../odata/expression.ts'
import { keyText } from '../../odata/key.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Property, ResourceType, ValueKind } from '../../odata/resourceType.ts'
import { componentName } from '../../solutions/componentKinds.ts'
import { layersOf } from '../../solutions/componentLayers.ts'
import { componentTypes } from '../../rows/solutionRows.ts'
import type { Operation } from '../operation.ts'

const set = 'msdyn_componentlayers'

const kinds = {
  msdyn_componentlayerid: 'guid',
  msdyn_componentid: 'string',
  msdyn_solutioncomponentname: 'string',
  msdyn_name: 'string',
  msdyn_order: 'number',
  msdyn_solutionname: 'string',
  msdyn_publishername: 'string',
  msdyn_overwritetime: 'date',
} as const satisfies Record<keyof ComponentLayer, ValueKind>
const names: readonly (keyof ComponentLayer)[] = [
  'msdyn_componentlayerid',
  'msdyn_componentid',
  'msdyn_solutioncomponentname',
  'msdyn_name',
  'msdyn_order',
  'msdyn_solutionname',
  'msdyn_publishername',
  'msdyn_overwritetime',
]
const properties = new Map(
  names.map((name): [string, Property<ComponentLayer>] => [
    name,
    { name, kind: kinds[name], read: (layer) => layer[name] },
  ]),
)

const layerType: ResourceType<ComponentLayer> = {
  name: 'Microsoft.Dynamics.CRM.msdyn_componentlayer',
  isMetadata: false,
  foldsCase: true,
  key: 'msdyn_componentlayerid',
  alternateKeys: [],
  property: (name) => properties.get(name),
  navigation: () => undefined,
  derivedProperty: () => undefined,
  cast: () => undefined,
  includes: () => true,
  hierarchy: () => null,
  notFound: (key) => rowNotFound('msdyn_componentlayer', keyText(key)),
  writer: (select) => (layer) => {
    const wanted = select === null ? names : names.filter((name) => name === layerType.key || select.includes(name))
    return Object.fromEntries(wanted.map((name) => [name, layer[name]]))
  },
  address: ({ msdyn_componentlayerid: id }) => `${set}(${id})`,
}

/** The texts that a chain of `and` compares with. */
function equalities(expression: Expression | null): ReadonlyMap<string, string> {
  const terms = expression?.kind === 'and' ? expression.terms : expression === null ? [] : [expression]
  return new Map(
    terms.flatMap((term): [string, string][] => {
      if (term.kind !== 'comparison' || term.operator !== 'eq') return []
      const { left, right } = term
      if (left.kind !== 'path' || right.kind !== 'literal') return []
      const { literal } = right
      return literal.type === 'string' || literal.type === 'guid' ? [[left.segments.join('/'), literal.value]] : []
    }),
  )
}

/** EMU: what does not name one component is refused, where Dataverse answers whatever it comes upon. */
function layersAsked({ query, state }: Exchange): readonly ComponentLayer[] {
  const asked = equalities(query.options.filter)
  const id = asked.get('msdyn_componentid')
  const name = asked.get('msdyn_solutioncomponentname')
  if (id === undefined || name === undefined) {
    throw notSupported(`${set} without a filter for one component by msdyn_componentid and msdyn_solutioncomponentname`)
  }
  if (name !== componentName(componentTypes.relationship)) throw notSupported(`${set} of ${name}`)
  const relationship = state.schema.relationship(id.toLowerCase())
  return relationship === undefined ? [] : layersOf(state, relationship)
}

/** The solution layers of one component: wire/componentLayer.ts. */
export const readComponentLayers: Operation = {
  name: `GET ${set}`,
  method: 'GET',
  serves: ([first]) => first?.name === set,
  answer: (exchange) => {
    const items = () => layersAsked(exchange)
    return readResource({ kind: 'collection', type: layerType, items, context: set }, exchange.segments, exchange)
  },
}
