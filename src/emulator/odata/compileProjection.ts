import { queryOptionNotSupported, syntaxError, unknownProperty } from '../errors.ts'
import type { QueryContext } from './queryContext.ts'
import type { ExpandItem, QueryOptions } from './queryOptions.ts'
import type { Representation, ResourceType } from './resourceType.ts'
import { compileSelection } from './compileSelection.ts'

/** contract.md 6.3. */
const maximumExpands = 15

type Projection<Item> = (item: Item) => Record<string, unknown>

/** contract.md 2.2: schema queries know neither order nor pages. */
export const refuseMetadataOptions = (options: QueryOptions): void => {
  if (options.top !== null) throw queryOptionNotSupported('$top')
  if (options.orderby !== null) throw queryOptionNotSupported('$orderby')
  if (options.skiptoken !== null) throw queryOptionNotSupported('$skiptoken')
}

const countExpands = (items: readonly ExpandItem[]): number =>
  items.reduce((sum, item) => sum + 1 + countExpands(item.options.expand), 0)

const compileSelect = <Item>(
  select: readonly string[] | null,
  type: ResourceType<Item>,
): readonly string[] | null => {
  if (select === null || select.includes('*')) return null
  for (const name of select) if (type.property(name) === undefined) throw unknownProperty(name, type.name)
  return select
}

const compileExpand = <Item>(
  item: ExpandItem,
  type: ResourceType<Item>,
  query: QueryContext,
  representation: Representation,
): ((item: Item, into: Record<string, unknown>) => void) => {
  const navigation = type.navigation(item.navigation)
  if (navigation === undefined) throw unknownProperty(item.navigation, type.name)
  const target = navigation.type()
  if (target.isMetadata) refuseMetadataOptions(item.options)
  const project = compileProjection(item.options, target, query, representation)
  const selection = compileSelection(item.options, target, query)
  const { name } = navigation
  if (!navigation.isCollection) {
    return (from, into) => {
      const [found] = selection.pick(navigation.follow(from))
      into[name] = found === undefined ? null : project(found)
    }
  }
  const parameters = item.parameters.map(([option, value]) => `${option}=${encodeURIComponent(value)}`).join('&')
  return (from, into) => {
    const found = selection.pick(navigation.follow(from))
    into[name] = found.slice(0, item.options.top ?? found.length).map(project)
    // contract.md 6.3: expanded collections of rows carry a link.
    if (!target.isMetadata) {
      into[`${name}@odata.nextLink`] =
        `${representation.api}/${type.address(from)}/${name}${parameters === '' ? '' : `?${parameters}`}`
    }
  }
}

/**
 * `$select` and `$expand` into a function that represents one item.
 * @throws ODataError 400: unknown names, or options that schema queries do not know.
 */
export const compileProjection = <Item>(
  options: QueryOptions,
  type: ResourceType<Item>,
  query: QueryContext,
  representation: Representation,
): Projection<Item> => {
  if (countExpands(options.expand) > maximumExpands) {
    throw syntaxError(`The number of $expand options is limited to ${maximumExpands}.`)
  }
  const write = type.writer(compileSelect(options.select, type), representation)
  const expands = options.expand.map((item) => compileExpand(item, type, query, representation))
  if (expands.length === 0) return write
  return (item) => {
    const into = write(item)
    for (const expand of expands) expand(item, into)
    return into
  }
}
