import { comparable } from './compare.ts'
import type { Aliases } from './expression.ts'
import { readKey, type Key } from './key.ts'
import type { Arguments } from './parsePath.ts'
import type { Collection, Single } from './position.ts'

/** For lists without an index: the rows behind one row, the columns of one table. */
const search = <Item>({ type, items }: Collection<Item>, key: Key): Item | undefined => {
  const foldsCase = !type.isMetadata
  const tests = [...key].flatMap(([name, value]) => {
    const property = type.property(name)
    if (property === undefined) return []
    const wanted = comparable(value, property.kind, foldsCase)
    return [(item: Item) => comparable(property.read(item), property.kind, foldsCase) === wanted]
  })
  return items().find((item) => tests.every((test) => test(item)))
}

/** One item by its id or an alternate key (contract.md 2.1). @throws ODataError 400 or 404. */
export const pickByKey = <Item>(from: Collection<Item>, keys: Arguments, aliases: Aliases): Single<Item> => {
  const { type } = from
  const key = readKey(type, keys, aliases)
  const item = from.pick === undefined ? search(from, key) : from.pick(key)
  if (item === undefined || !type.includes(item)) throw type.notFound(key)
  return { kind: 'item', type, item, context: `${from.context}/$entity` }
}
