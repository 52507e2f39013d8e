import { invalidKey } from '../errors.ts'
import type { Aliases } from './expression.ts'
import type { Argument, Arguments } from './parsePath.ts'
import type { Collection, Single } from './position.ts'

const keyText = (argument: Argument, aliases: Aliases): { type: string; value: string } | null => {
  const literal = argument.type === 'alias' ? aliases.get(argument.name) : argument
  if (literal === undefined) return null
  if (literal.type === 'guid' || literal.type === 'string')
    return { type: literal.type, value: literal.value }
  return literal.type === 'number' ? { type: 'number', value: String(literal.value) } : null
}

/**
 * The item that a key names, and the key as text.
 * @throws ODataError 400: not a key of the type.
 */
export const findByKey = <Item>(
  { type, items }: Pick<Collection<Item>, 'type' | 'items'>,
  keys: Arguments,
  aliases: Aliases,
): { readonly item: Item | undefined; readonly key: string } => {
  const [positional] = keys.positional
  const [named] = keys.named
  if (keys.positional.length + keys.named.size !== 1) throw invalidKey(type.name)
  const [name, argument] =
    positional === undefined ? (named ?? [type.key, undefined]) : [type.key, positional]
  const isKnown = name === type.key || type.alternateKeys.includes(name)
  const key = argument === undefined || !isKnown ? null : keyText(argument, aliases)
  const property = type.property(name)
  if (key === null || property === undefined || property.kind !== key.type) throw invalidKey(type.name)
  return { item: items.find((candidate) => property.read(candidate) === key.value), key: key.value }
}

/** One item by its id or an alternate key (contract.md 2.1). @throws ODataError 400 or 404. */
export const pickByKey = <Item>(from: Collection<Item>, keys: Arguments, aliases: Aliases): Single<Item> => {
  const { type } = from
  const { item, key } = findByKey(from, keys, aliases)
  if (item === undefined) throw type.notFound(key)
  return { kind: 'item', type, item, context: `${from.context}/$entity` }
}
