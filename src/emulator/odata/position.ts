import type { Key } from './key.ts'
import type { ResourceType } from './resourceType.ts'

export interface Collection<Item> {
  readonly kind: 'collection'
  readonly type: ResourceType<Item>
  /** A function: a request for one item by its key needs no list. */
  readonly items: () => readonly Item[]
  /** The item with this key, found by an index. Absent: there is none, and the list is searched. */
  readonly pick?: (key: Key) => Item | undefined
  /** The context URL behind `$metadata#`: opaque to clients (contract.md 2.2). */
  readonly context: string
}

export interface Single<Item> {
  readonly kind: 'item'
  readonly type: ResourceType<Item>
  readonly item: Item
  readonly context: string
}
