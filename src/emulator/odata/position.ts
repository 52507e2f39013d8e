import type { ResourceType } from './resourceType.ts'

export interface Collection<Item> {
  readonly kind: 'collection'
  readonly type: ResourceType<Item>
  readonly items: readonly Item[]
  /** The context URL behind `$metadata#`: opaque to clients (contract.md 2.2). */
  readonly context: string
}

export interface Single<Item> {
  readonly kind: 'item'
  readonly type: ResourceType<Item>
  readonly item: Item
  readonly context: string
}
