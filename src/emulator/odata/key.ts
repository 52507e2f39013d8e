import { invalidKey } from '../errors.ts'
import type { Aliases } from './expression.ts'
import type { Argument, Arguments } from './parsePath.ts'
import type { ResourceType } from './resourceType.ts'

/** The values that name one item, by property: its id, or all columns of an alternate key. */
export type Key = ReadonlyMap<string, KeyValue>
export type KeyValue = string | number | boolean

const literalValue = (
  argument: Argument,
  aliases: Aliases,
): { readonly kind: string; readonly value: KeyValue } | null => {
  const literal = argument.type === 'alias' ? aliases.get(argument.name) : argument
  if (literal?.type === 'guid' || literal?.type === 'string')
    return { kind: literal.type, value: literal.value }
  if (literal?.type === 'number' || literal?.type === 'boolean')
    return { kind: literal.type, value: literal.value }
  return null
}

const isComplete = (given: ReadonlyMap<string, Argument>, names: readonly string[]): boolean =>
  given.size === names.length && names.every((name) => given.has(name))

/**
 * The key in the parentheses of a segment: a value alone is the id, names are those of the id or of one whole
 * alternate key, a lookup by its property `_x_value`.
 * @throws ODataError 400 `0x80060888`: no declared key, or a value of another type (contract.md 1.5).
 */
export const readKey = <Item>(
  type: Pick<ResourceType<Item>, 'name' | 'key' | 'alternateKeys' | 'property'>,
  { positional, named }: Arguments,
  aliases: Aliases,
): Key => {
  const [id] = positional
  if (positional.length > 1 || (id !== undefined && named.size > 0)) throw invalidKey(type.name)
  const given = id === undefined ? named : new Map([[type.key, id]])
  const names = [[type.key], ...type.alternateKeys].find((candidate) => isComplete(given, candidate))
  if (names === undefined) throw invalidKey(type.name)
  const key = new Map<string, KeyValue>()
  for (const [name, argument] of given) {
    const literal = literalValue(argument, aliases)
    if (literal === null || type.property(name)?.kind !== literal.kind) throw invalidKey(type.name)
    key.set(name, literal.value)
  }
  return key
}

/** The values as error texts print them. */
export const keyText = (key: Key): string => [...key.values()].map(String).join(', ')
