import { collectionBehindLookup, propertyNotFilterable, syntaxError, unknownProperty } from '../errors.ts'
import type { Aliases, Expression, Literal } from './expression.ts'
import type { QueryContext } from './queryContext.ts'
import type { Navigation, Property, ResourceType } from './resourceType.ts'

/** One step of nesting: the item itself, then the element of each `any` or `all` around it. */
export interface Frame<Item> {
  readonly item: Item
  readonly outer: Frame<Item> | null
}

export interface Scope<Item> {
  readonly type: ResourceType<Item>
  /** Null for the outermost item. */
  readonly variable: string | null
  readonly outer: Scope<Item> | null
}

export interface FilterContext extends QueryContext {
  /** Set when the filter names a property of a derived type: contract.md 2.2, behaviour traps. */
  usesDerivedProperty: boolean
}

export interface BoundProperty<Item> {
  readonly property: Property<Item>
  /** The type that declares it, and the item of that type: behind a lookup there may be none. */
  readonly type: ResourceType<Item>
  reach(frame: Frame<Item>): Item | undefined
  read(frame: Frame<Item>): unknown
}

interface Start<Item> {
  readonly type: ResourceType<Item>
  readonly segments: readonly string[]
  readonly frame: (frame: Frame<Item>) => Frame<Item>
}

const outermost = <Item>(frame: Frame<Item>): Frame<Item> => {
  let current = frame
  while (current.outer !== null) current = current.outer
  return current
}

/** Where a path begins: at a lambda variable, or at the outermost item. */
const start = <Item>(scope: Scope<Item>, segments: readonly string[]): Start<Item> => {
  let steps = 0
  for (let at: Scope<Item> = scope; ; steps += 1) {
    if (at.variable !== null && at.variable === segments[0]) {
      const up = steps
      return {
        type: at.type,
        segments: segments.slice(1),
        frame: (frame) => {
          let current = frame
          for (let step = 0; step < up && current.outer !== null; step += 1) current = current.outer
          return current
        },
      }
    }
    if (at.outer === null) return { type: at.type, segments, frame: outermost }
    at = at.outer
  }
}

/** A navigation inside a filter: `nav/any(…)`. */
export const bindCollection = <Item>(
  scope: Scope<Item>,
  path: readonly string[],
): { navigation: Navigation<Item>; follow: (frame: Frame<Item>) => readonly Item[] } => {
  const { type, segments, frame } = start(scope, path)
  const [name] = segments
  if (segments.length > 1 && name !== undefined && type.navigation(name)?.isCollection === false) {
    throw collectionBehindLookup(segments.join('/'))
  }
  const navigation = name === undefined || segments.length > 1 ? undefined : type.navigation(name)
  if (navigation === undefined) throw unknownProperty(segments.join('/'), type.name)
  return { navigation, follow: (current) => navigation.follow(frame(current).item) }
}

/**
 * A path inside a filter or an order: single-valued navigations, then a property, then a member of it.
 * Null: the property belongs to a derived type.
 * @throws ODataError 400: unknown, or not filterable.
 */
export const bindPath = <Item>(
  scope: Scope<Item>,
  path: readonly string[],
  context: FilterContext,
): BoundProperty<Item> | null => {
  const from = start(scope, path)
  let { type } = from
  let item = (frame: Frame<Item>): Item | undefined => from.frame(frame).item
  for (const [index, name] of from.segments.entries()) {
    const property = type.property(name) ?? type.derivedProperty(name)
    if (property !== undefined) {
      const member = from.segments[index + 1]
      const bound = member === undefined ? property : property.members?.get(member)
      if (bound === undefined || bound.kind === 'complex' || from.segments.length > index + 2) {
        throw propertyNotFilterable(from.segments.slice(index).join('/'), type.name)
      }
      if (type.property(name) === undefined) {
        context.usesDerivedProperty = true
        return null
      }
      const reach = item
      return {
        property: bound,
        type,
        reach,
        read: (frame) => {
          const reached = reach(frame)
          return reached === undefined ? null : bound.read(reached)
        },
      }
    }
    const navigation = type.navigation(name)
    if (navigation === undefined || navigation.isCollection) throw unknownProperty(name, type.name)
    const reach = item
    item = (frame) => {
      const reached = reach(frame)
      return reached === undefined ? undefined : navigation.follow(reached)[0]
    }
    type = navigation.type()
  }
  throw unknownProperty(from.segments.join('/'), from.type.name)
}

/** The literal behind a parameter alias, or the literal itself; null for anything else. */
export const literalOf = (expression: Expression, aliases: Aliases): Literal | null => {
  if (expression.kind === 'literal') return expression.literal
  if (expression.kind !== 'alias') return null
  const literal = aliases.get(expression.name)
  if (literal === undefined)
    throw syntaxError(`The parameter alias '${expression.name}' has no value in the query.`)
  return literal
}
