import { invalidKey, notSupported, segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { noContent, ok, type Answer } from '../response.ts'
import type { Aliases } from './expression.ts'
import type { Argument, Arguments, Segment } from './parsePath.ts'
import type { Collection, Single } from './position.ts'
import { readCollection, readCount, readItem, readReferences } from './readAnswers.ts'

const keyText = (argument: Argument, aliases: Aliases): { type: string; value: string } | null => {
  const literal = argument.type === 'alias' ? aliases.get(argument.name) : argument
  if (literal === undefined) return null
  if (literal.type === 'guid' || literal.type === 'string') return { type: literal.type, value: literal.value }
  return literal.type === 'number' ? { type: 'number', value: String(literal.value) } : null
}

/** One item by its id or an alternate key (contract.md 2.1). @throws ODataError 400 or 404. */
const pick = <Item>(from: Collection<Item>, keys: Arguments, aliases: Aliases): Single<Item> => {
  const { type } = from
  const [positional] = keys.positional
  const [named] = keys.named
  if (keys.positional.length + keys.named.size !== 1) throw invalidKey(type.name)
  const [name, argument] = positional === undefined ? (named ?? [type.key, undefined]) : [type.key, positional]
  const isKnown = name === type.key || type.alternateKeys.includes(name)
  const key = argument === undefined || !isKnown ? null : keyText(argument, aliases)
  const property = type.property(name)
  if (key === null || property === undefined || property.kind !== key.type) throw invalidKey(type.name)
  const item = from.items.find((candidate) => property.read(candidate) === key.value)
  if (item === undefined) throw type.notFound(key.value)
  return { kind: 'item', type, item, context: `${from.context}/$entity` }
}

const stepFromCollection = <Item>(from: Collection<Item>, { name }: Segment): Collection<Item> => {
  const type = from.type.cast(name)
  if (type === undefined) throw segmentNotFound(name)
  const items = from.items.filter((item) => type.includes(item))
  return { kind: 'collection', type, items, context: `${from.context}/${name}` }
}

/** Null: a single-valued navigation that is empty. */
const stepFromItem = <Item>(from: Single<Item>, { name }: Segment): Collection<Item> | Single<Item> | null => {
  const { type, item } = from
  const cast = type.cast(name)
  if (cast !== undefined) {
    if (!cast.includes(item)) throw segmentNotFound(name)
    return { kind: 'item', type: cast, item, context: from.context.replace(/\/\$entity$/, `/${name}/$entity`) }
  }
  const navigation = type.navigation(name)
  if (navigation === undefined) {
    throw name.includes('.') && !type.isMetadata ? notSupported(name) : segmentNotFound(name)
  }
  const items = navigation.follow(item)
  const context = `${type.address(item)}/${name}`
  if (navigation.isCollection) return { kind: 'collection', type: navigation.type(), items, context }
  const [found] = items
  return found === undefined ? null : { kind: 'item', type: navigation.type(), item: found, context: `${context}/$entity` }
}

const readProperty = <Item>(at: Single<Item>, name: string, isRaw: boolean, exchange: Exchange): Answer | null => {
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
    return pick(found, keys, aliases)
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
