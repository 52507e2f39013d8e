import { z } from 'zod'
import type { EntityMetadata } from '../../wire/entity.ts'
import type { Column } from '../metadata/buildColumn.ts'
import type { Relationship } from '../metadata/relationship.ts'
import { storedColumn, storedTable } from '../metadata/storedDefinitions.ts'
import { storedRelationship } from '../metadata/storedRelationship.ts'
import type { Layered } from '../storage/layered.ts'
import type { Codec, Storage } from '../storage/storage.ts'

/** What waits for publishing when it changes. */
export type Published = Relationship | EntityMetadata | Column

/** A definition that was replaced and not yet published on every table it belongs to (contract.md 8.1). */
export interface Pending {
  readonly published: Published
  /** Tables that still have to be published. */
  readonly tables: ReadonlySet<string>
}

const storedPending = z.strictObject({
  published: z.union([storedRelationship, storedTable, storedColumn]),
  tables: z.array(z.string()),
})

const pendingCodec: Codec<Pending, z.infer<typeof storedPending>> = {
  schema: storedPending,
  encode: ({ published, tables }) => ({ published, tables: [...tables] }),
  decode: ({ published, tables }) => ({ published, tables: new Set(tables) }),
}

/** By the definition's id. */
export const createPending = (storage: Storage): Layered<Pending> =>
  storage.keep('pending', pendingCodec, { base: () => new Map<string, Pending>() })('')
