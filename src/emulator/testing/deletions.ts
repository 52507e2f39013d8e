import { z } from 'zod'
import type { Client } from './client.ts'

const logged = z.looseObject({
  item: z.strictObject({ kind: z.string(), id: z.string(), isDeleted: z.boolean() }).nullable(),
})

/** The definitions that were deleted, in order, as the saved state remembers them. */
export const deletions = ({ emulator }: Client): { kind: string; id: string }[] =>
  (emulator.snapshot().changes['metadata changes']?.[''] ?? []).flatMap(([, entry]) => {
    const { item } = logged.parse(entry)
    return item?.isDeleted === true ? [{ kind: item.kind, id: item.id }] : []
  })
