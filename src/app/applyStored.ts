import * as z from 'zod/mini'
import type { DamagedEntry, JournalEntry } from '../apply/journal.ts'
import type { Receipt } from '../apply/receipt.ts'
import type { Relationship } from '../model/relationship.ts'
import { storedChange } from './storedChange.ts'

/** What an earlier version, another program or a fault may have left in the browser is checked before it is believed. */
const relationship = z.custom<Relationship>(
  (value) =>
    z.looseObject({ type: z.enum(['OneToMany', 'ManyToMany']), schemaName: z.string(), metadataId: z.string() })
      .safeParse(value).success,
)

const entry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('update'),
    id: z.string(),
    organizationId: z.string(),
    solution: z.string(),
    step: z.object({
      schemaName: z.string(),
      metadataId: z.string(),
      baseline: relationship,
      changes: z.array(storedChange),
    }),
    writtenAt: z.string(),
  }),
  z.object({
    type: z.literal('publish'),
    id: z.string(),
    organizationId: z.string(),
    tables: z.array(z.string()),
    writtenAt: z.string(),
  }),
])

/** What a journal holds for one organization: its entries, and those that are none. Their ids begin with its own. */
export function readJournal(
  rows: readonly (readonly [id: unknown, value: unknown])[],
  organizationId: string,
): { readonly readable: readonly JournalEntry[]; readonly damaged: readonly DamagedEntry[] } {
  const readable: JournalEntry[] = []
  const damaged: DamagedEntry[] = []
  for (const [id, value] of rows) {
    if (typeof id !== 'string' || !id.startsWith(`${organizationId}/`)) continue
    const parsed = entry.safeParse(value)
    if (parsed.success) readable.push(parsed.data)
    else damaged.push({ id, cause: z.prettifyError(parsed.error) })
  }
  return { readable, damaged }
}

/** A receipt as the history keeps it. A publish alone concerns no solution. */
export type KeptReceipt = Omit<Receipt, 'solution' | 'businessUnitId'> & { readonly solution: string | null }

export interface StoredReceipt {
  readonly id: string
  /** `running` outlives its run only when the tab was closed during it; reconciling makes it `interrupted`. */
  readonly progress: 'running' | 'ended' | 'interrupted'
  readonly receipt: KeptReceipt
}

const outcome = z.looseObject({ type: z.string() })

const kept = z.custom<KeptReceipt>(
  (value) =>
    z.looseObject({
      version: z.literal(1),
      organizationId: z.string(),
      userId: z.string(),
      solution: z.nullable(z.string()),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime(),
      steps: z.array(z.looseObject({ schemaName: z.string(), changes: z.array(storedChange), outcome })),
      tables: z.array(z.string()),
      publish: outcome,
    }).safeParse(value).success,
)

const stored = z.object({ id: z.string(), progress: z.enum(['running', 'ended', 'interrupted']), receipt: kept })

/** Null when it is not a receipt of this version. */
export function storedReceipt(value: unknown): StoredReceipt | null {
  const parsed = stored.safeParse(value)
  return parsed.success ? parsed.data : null
}
