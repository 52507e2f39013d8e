import { comparable } from './compare.ts'
import type { Aliases } from './expression.ts'
import { readKey, type Key } from './key.ts'
import type { Arguments } from './parsePath.ts'
import type { Collection, Single } from './position.ts'

/** For lists without an index: the rows behind one row, the columns of one table. */
const search = <Item>({ type, items }: Collection<Item>, key: Key): Item | undefined => {
  const { foldsCase } = type
  const tests = [...key].flatMap(([name, value]) => {
    const property = type.property(name)
    if (property === undefined) return []
    const wanted = comparable(value, property.kind, foldsCase)
    return [(item: Item) => comparable(property.read(item), property.kind, foldsCase) === wanted]
  })
  return items().find((item) => tests.every((test) => test(item)))
}

/** The item that a key names, by the index or by a walk through the list. @throws ODataError 400: no key of the type. */
export const findByKey = <Item>(
  from: Collection<Item>,
  keys: Arguments,
  aliases: Aliases,
): { readonly item: Item | undefined; readonly key: Key } => {
  const key = readKey(from.type, keys, aliases)
  const item = from.pick === undefined ? search(from, key) : from.pick(key)
  return { item: item !== undefined && from.type.includes(item) ? item : undefined, key }
}

/** One item by its id or an alternate key (contract.md 2.1). @throws ODataError 400 or 404. */
export const pickByKey = <Item>(from: Collection<Item>, keys: Arguments, aliases: Aliases): Single<Item> => {
  const { type } = from
  const { item, key } = findByKey(from, keys, aliases)
  if (item === undefined) throw type.notFound(key)
  return { kind: 'item', type, item, context: `${from.context}/$entity` }
}
