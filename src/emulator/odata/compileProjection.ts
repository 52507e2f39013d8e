import { unknownProperty } from '../errors.ts'
import { compileSelection } from './compileSelection.ts'
import { checkExpand, type ExpandMode } from './expandRules.ts'
import { limit, pageOf } from './page.ts'
import type { QueryContext } from './queryContext.ts'
import type { ExpandItem, QueryOptions } from './queryOptions.ts'
import type { Representation, ResourceType } from './resourceType.ts'

type Projection<Item> = (item: Item) => Record<string, unknown>

/** What all levels of a projection share. */
export interface ProjectionContext extends QueryContext, Representation, ExpandMode {}

const compileSelect = <Item>(
  select: readonly string[] | null,
  type: ResourceType<Item>,
): readonly string[] | null => {
  if (select === null || select.includes('*')) return null
  for (const name of select) if (type.property(name) === undefined) throw unknownProperty(name, type.name)
  return select
}

const linkQuery = (parameters: readonly (readonly [string, string])[]): string =>
  parameters.length === 0
    ? ''
    : `?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`

const compileExpand = <Item>(
  item: ExpandItem,
  type: ResourceType<Item>,
  context: ProjectionContext,
): ((from: Item, into: Record<string, unknown>) => void) => {
  const navigation = type.navigation(item.navigation)
  if (navigation === undefined) throw unknownProperty(item.navigation, type.name)
  checkExpand(item, navigation, context)
  const target = navigation.type()
  const selection = compileSelection(item.options, target, context)
  const project: Projection<Item> = item.isReference
    ? (found) => ({ '@odata.id': `${context.api}/${target.address(found)}` })
    : compileProjection(item.options, target, context)
  const { name } = navigation
  if (!navigation.isCollection) {
    return (from, into) => {
      const [found] = selection.filter(navigation.follow(from))
      into[name] = found === undefined ? null : project(found)
    }
  }
  // Definitions come whole (contract.md 2.2).
  const most = target.isMetadata ? Number.POSITIVE_INFINITY : limit
  const size = Math.min(context.pageSize ?? item.options.top ?? most, most)
  return (from, into) => {
    const page = pageOf(selection.pick(navigation.follow(from)), selection.keys, size, null)
    into[name] = page.items.map(project)
    if (target.isMetadata) return
    // contract.md 6.3: expanded collections of rows carry a link, always.
    const token = context.pageSize === null ? null : page.token()
    const parameters = token === null ? item.parameters : [...item.parameters, ['$skiptoken', token] as const]
    into[`${name}@odata.nextLink`] = `${context.api}/${type.address(from)}/${name}${linkQuery(parameters)}`
  }
}

/**
 * `$select` and `$expand` into a function that represents one item.
 * @throws ODataError 400: unknown names, or options that do not go together.
 */
export const compileProjection = <Item>(
  options: QueryOptions,
  type: ResourceType<Item>,
  context: ProjectionContext,
): Projection<Item> => {
  const write = type.writer(compileSelect(options.select, type), context)
  const expands = options.expand.map((item) => compileExpand(item, type, context))
  if (expands.length === 0) return write
  return (item) => {
    const into = write(item)
    for (const expand of expands) expand(item, into)
    return into
  }
}
