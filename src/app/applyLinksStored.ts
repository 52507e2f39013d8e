import * as z from 'zod/mini'
import type { BatchRecord, LineEnd } from '../apply/links/linkJournal.ts'
import type { DryRun, LineDetail } from '../model/links/dryRun.ts'
import type { LinkEnds } from '../model/links/linkEnds.ts'
import { lineStates } from '../model/links/lineState.ts'
import type { LinkSetup } from './applyLinksCheck.ts'

/** What an earlier version, another program or a fault may have left in the browser is checked before it is believed. */
const name = z.string().check(z.regex(/^\w+$/))
const guid = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))

const match = z.discriminatedUnion('type', [
  z.object({ type: z.literal('id') }),
  z.object({ type: z.literal('name'), column: name }),
  z.object({ type: z.literal('key'), column: name, holds: z.enum(['text', 'number']) }),
])

const side = z.object({ table: name, entitySet: name, idColumn: name, nameColumn: z.nullable(name), lookupColumn: z.nullable(name) })
const ends = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('OneToMany'), left: side, right: side, navigation: name }),
  z.object({
    kind: z.literal('ManyToMany'),
    left: side,
    right: side,
    navigation: name,
    links: z.object({ entitySet: name, columns: z.readonly(z.tuple([name, name])) }),
  }),
])

const texts = z.object({ texts: z.array(z.string()), of: z.instanceof(Int32Array) })
const row = z.object({ id: guid, name: z.nullable(z.string()), value: z.nullable(z.string()), parent: z.nullable(z.string()) })
const resolution = z.object({ rows: z.array(row), of: z.instanceof(Int32Array), candidates: z.map(z.number(), z.array(row)) })
const malformed = z.object({
  side: z.enum(['left', 'right']),
  reason: z.enum(['missingColumn', 'empty', 'notGuid', 'notNumber', 'tooLong']),
})

const detail = z.custom<LineDetail>(
  (value) =>
    z.looseObject({ type: z.enum(['malformed', 'notFound', 'ambiguous', 'duplicate', 'moves', 'failed', 'unknown']) }).safeParse(value).success,
)

const run = z.object({
  version: z.literal(1),
  id: z.string(),
  organizationId: z.string(),
  setup: z.object({ schemaName: name, mode: z.enum(['link', 'unlink']), matches: z.object({ left: match, right: match }) }),
  ends,
  dryRun: z.object({
    input: z.object({ size: z.number(), left: texts, right: texts, malformed: z.map(z.number(), malformed) }),
    left: resolution,
    right: resolution,
  }),
  /** Where each line stood when the run began: places in `lineStates`. */
  codes: z.instanceof(Uint8Array).check(z.refine((codes) => codes.every((code) => lineStates[code] !== undefined))),
  details: z.map(z.number(), detail),
  /** Calendar time, ISO 8601; for people. */
  startedAt: z.string(),
})

/** A run as the browser keeps it from its start on; what became of it stands in its batches. */
export interface StoredLinkRun {
  readonly version: 1
  readonly id: string
  readonly organizationId: string
  readonly setup: LinkSetup
  readonly ends: LinkEnds
  readonly dryRun: DryRun
  readonly codes: Uint8Array
  readonly details: ReadonlyMap<number, LineDetail>
  readonly startedAt: string
}

const lineEnd = z.object({
  line: z.number(),
  state: z.enum(['done', 'already', 'failed', 'queued']),
  detail: z.nullable(detail),
}) satisfies z.ZodMiniType<LineEnd>
const batch = z.object({ number: z.number(), lines: z.array(z.number()), ends: z.array(lineEnd) }) satisfies z.ZodMiniType<BatchRecord>

/** Null when it is not a run of this version. */
export function storedLinkRun(value: unknown): StoredLinkRun | null {
  const parsed = run.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Null when it is no batch. */
export function storedBatch(value: unknown): BatchRecord | null {
  const parsed = batch.safeParse(value)
  return parsed.success ? parsed.data : null
}
