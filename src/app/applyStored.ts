import * as z from 'zod/mini'
import type { DamagedEntry, JournalEntry, RowEntry, RowSubject } from '../apply/journal.ts'
import type { Receipt } from '../apply/receipt.ts'
import { storedRowEntry } from './applyRowStored.ts'
import { storedChange, storedColumnChange, storedCreation, storedDeletion, storedMembership, storedRelationshipValue } from './storedChange.ts'
import { storedRelationship } from './storedRelationship.ts'

/** What an earlier version, another program or a fault may have left in the browser is checked before it is believed. */
const metadataId = z.string()
const schemaName = z.string()
const step = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('update'),
    schemaName,
    metadataId,
    baseline: storedRelationship,
    changes: z.array(storedRelationshipValue),
  }),
  z.object({
    type: z.literal('column'),
    schemaName,
    table: z.string(),
    column: z.string(),
    changes: z.array(storedColumnChange),
  }),
  z.object({ type: z.literal('membership'), schemaName, metadataId, changes: z.tuple([storedMembership]) }),
  z.object({ type: z.literal('create'), schemaName, changes: z.tuple([storedCreation]) }),
  z.object({
    type: z.literal('delete'),
    schemaName,
    metadataId,
    baseline: storedRelationship,
    changes: z.tuple([storedDeletion]),
  }),
])

const entry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('write'),
    id: z.string(),
    organizationId: z.string(),
    solution: z.string(),
    step,
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

const version1 = z.looseObject({ type: z.literal('update'), step: z.looseObject({}) })

/** Before there were other steps, an entry of an update had its type for all of them. */
function fromVersion1(value: unknown): unknown {
  const parsed = version1.safeParse(value)
  return parsed.success ? { ...parsed.data, type: 'write', step: { ...parsed.data.step, type: 'update' } } : value
}

/** Rows of the database, as they were found. */
export type FoundEntries = readonly (readonly [id: unknown, value: unknown])[]

/** What a journal holds: its entries, and those that are none. */
export interface ReadJournal<Entry, Damaged = DamagedEntry> {
  readonly readable: readonly Entry[]
  readonly damaged: readonly Damaged[]
}

/** What an organization's entries about rows begin with; all its others with its id alone. */
export const rowPrefix = (organizationId: string): string => `${organizationId}/row/`

/** What a journal holds of definitions and publishing, for one organization. */
export const readJournal = (found: FoundEntries, organizationId: string): ReadJournal<JournalEntry> =>
  readEntries(found, (id) => id.startsWith(`${organizationId}/`) && !id.startsWith(rowPrefix(organizationId)), (value) => entry.safeParse(fromVersion1(value)))

/** An entry about a row that cannot be read, and which rows it is about as far as that can be told. */
export interface DamagedRow extends DamagedEntry {
  readonly of: RowSubject['type']
}

const ofRole = z.looseObject({ subject: z.looseObject({ type: z.literal('role') }) })

/** What a journal holds of rows, for one organization. */
export function readRowJournal(found: FoundEntries, organizationId: string): ReadJournal<RowEntry, DamagedRow> {
  const { readable, damaged } = readEntries(found, (id) => id.startsWith(rowPrefix(organizationId)), (value) => storedRowEntry.safeParse(value))
  const values = new Map(found)
  return { readable, damaged: damaged.map((one) => ({ ...one, of: ofRole.safeParse(values.get(one.id)).success ? 'role' : 'row' })) }
}

function readEntries<Entry>(
  found: FoundEntries,
  isAsked: (id: string) => boolean,
  parse: (value: unknown) => z.core.util.SafeParseResult<Entry>,
): ReadJournal<Entry> {
  const readable: Entry[] = []
  const damaged: DamagedEntry[] = []
  for (const [id, value] of found) {
    if (typeof id !== 'string' || !isAsked(id)) continue
    const parsed = parse(value)
    if (parsed.success) readable.push(parsed.data)
    else damaged.push({ id, cause: z.prettifyError(parsed.error) })
  }
  return { readable, damaged }
}

/** A receipt as the history keeps it. A publish alone concerns no solution. */
export type KeptReceipt = Omit<Receipt, 'solution' | 'businessUnitId'> & { readonly solution: string | null }

/** What was seen later of a write of which a receipt does not say how it ended. */
export interface LaterSight {
  readonly schemaName: string
  /** Calendar time of this browser, ISO 8601. */
  readonly seenAt: string
  /** What the server held then: what was wanted, what was there before, or neither. */
  readonly sight: 'target' | 'baseline' | 'conflict'
  /** When the write was about to be sent, by the same clock; null where that is not known. */
  readonly writtenAt: string | null
}

export interface StoredReceipt {
  readonly id: string
  /** `running` outlives its run only when the tab was closed during it; reconciling makes it `interrupted`. */
  readonly progress: 'running' | 'ended' | 'interrupted'
  readonly receipt: KeptReceipt
  /** At most one for each step. Beside the receipt, which stays what it said at its end. */
  readonly later: readonly LaterSight[]
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

const laterSight = z.object({
  schemaName: z.string(),
  seenAt: z.iso.datetime(),
  sight: z.enum(['target', 'baseline', 'conflict']),
  writtenAt: z.optional(z.nullable(z.string())),
})

const stored = z.object({
  id: z.string(),
  progress: z.enum(['running', 'ended', 'interrupted']),
  receipt: kept,
  later: z.optional(z.array(laterSight)),
})

/**
 * Null when it is not a receipt of this version. Before writes were looked at again for their receipts, nothing was seen
 * later; at first it was not kept when they had been sent.
 */
export function storedReceipt(value: unknown): StoredReceipt | null {
  const parsed = stored.safeParse(value)
  if (!parsed.success) return null
  const later = (parsed.data.later ?? []).map((one) => ({ ...one, writtenAt: one.writtenAt ?? null }))
  return { ...parsed.data, later }
}
