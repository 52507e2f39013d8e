import { notSupported, segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { noContent, ok, type Answer } from '../response.ts'
import type { Segment } from './parsePath.ts'
import { pickByKey } from './pickByKey.ts'
import type { Collection, Single } from './position.ts'
import { readCollection, readCount, readItem, readReferences } from './readAnswers.ts'

const stepFromCollection = <Item>(from: Collection<Item>, { name }: Segment): Collection<Item> => {
  const type = from.type.cast(name)
  if (type === undefined) throw segmentNotFound(name)
  const items = () => from.items().filter((item) => type.includes(item))
  return { ...from, type, items, context: `${from.context}/${name}` }
}

/** Null: a single-valued navigation that is empty. */
const stepFromItem = <Item>(
  from: Single<Item>,
  { name }: Segment,
): Collection<Item> | Single<Item> | null => {
  const { type, item } = from
  const cast = type.cast(name)
  if (cast !== undefined) {
    if (!cast.includes(item)) throw segmentNotFound(name)
    return {
      kind: 'item',
      type: cast,
      item,
      context: from.context.replace(/\/\$entity$/, `/${name}/$entity`),
    }
  }
  const navigation = type.navigation(name)
  if (navigation === undefined) {
    throw name.includes('.') && !type.isMetadata ? notSupported(name) : segmentNotFound(name)
  }
  const context = `${type.address(item)}/${name}`
  if (navigation.isCollection) {
    const { pick } = navigation
    return {
      kind: 'collection',
      type: navigation.type(),
      items: () => navigation.follow(item),
      ...(pick === undefined ? {} : { pick: (key) => pick(item, key) }),
      context,
    }
  }
  const [found] = navigation.follow(item)
  return found === undefined
    ? null
    : { kind: 'item', type: navigation.type(), item: found, context: `${context}/$entity` }
}

const readProperty = <Item>(
  at: Single<Item>,
  name: string,
  isRaw: boolean,
  exchange: Exchange,
): Answer | null => {
  const property = at.type.property(name)
  if (property === undefined) return null
  const value = property.read(at.item)
  if (value === null || value === undefined) return noContent()
  if (isRaw) return { status: 200, text: typeof value === 'string' ? value : JSON.stringify(value) }
  return ok({ '@odata.context': `${exchange.api}/$metadata#${at.type.address(at.item)}/${name}`, value })
}

/**
 * Walks the rest of a path from a set: keys, casts, navigations, properties, `$count`, `$ref`, `$value`; then
 * answers what it arrives at, with the query's options applied.
 * @throws ODataError.
 */
export const readResource = <Item>(
  set: Collection<Item>,
  segments: readonly Segment[],
  exchange: Exchange,
): Answer => {
  const { aliases } = exchange.query
  const withKey = (found: Collection<Item> | Single<Item>, { name, arguments: keys }: Segment) => {
    if (keys === null) return found
    if (found.kind === 'item') throw segmentNotFound(name)
    return pickByKey(found, keys, aliases)
  }
  const [first, ...rest] = segments
  let at: Collection<Item> | Single<Item> = first === undefined ? set : withKey(set, first)
  for (const [index, segment] of rest.entries()) {
    const isLast = index === rest.length - 1
    if (segment.name === '$ref' && isLast) return readReferences(at, exchange)
    if (at.kind === 'collection') {
      if (segment.name === '$count' && isLast) return readCount(at, exchange)
      at = withKey(stepFromCollection(at, segment), segment)
      continue
    }
    const isRaw = rest[index + 1]?.name === '$value' && index === rest.length - 2
    if ((isLast || isRaw) && segment.arguments === null) {
      const answer = readProperty(at, segment.name, isRaw, exchange)
      if (answer !== null) return answer
    }
    const next = stepFromItem(at, segment)
    // contract.md 6.3: an empty single-valued navigation answers 204.
    if (next === null) return noContent()
    at = withKey(next, segment)
  }
  return at.kind === 'collection' ? readCollection(at, exchange) : readItem(at, exchange)
}
