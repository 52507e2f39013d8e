import type { PartOutcome } from '../../dataverse/batch.ts'
import type { Clock } from '../../dataverse/clock.ts'
import { DataverseError } from '../../dataverse/dataverseError.ts'
import type { LinkKind, LinkMode } from '../../model/links/dryRun.ts'
import { createLedger } from '../../model/links/ledger.ts'
import { pauses, refusals } from '../faults.ts'
import { createTab } from '../simulatedTab.ts'
import type { BatchRecord, LinkJournal } from './linkJournal.ts'
import type { LinkOperation, LinkSight, LinkTransport } from './linkTransport.ts'
import { restoreRun, type LinkWork } from './linkWork.ts'

/** A server with links, a journal, and tabs that do what a schedule says, on a clock that a test moves. For tests. */

export type PartScript = 'carryOut' | 'refuse' | 'privilege' | 'throttle' | 'breakAfter' | 'breakBefore'

export type BatchScript =
  /** `parts` in turn; of those from `cut` on the answer is lost. */
  | { readonly type: 'answer'; readonly parts: readonly PartScript[]; readonly cut: number | null }
  | { readonly type: 'refuse'; readonly error: DataverseError }
  /** No answer; the batch is carried out that many milliseconds after it was sent, or never. */
  | { readonly type: 'lose'; readonly carriedOutAfter: number | null; readonly error: DataverseError; readonly errorAfter: number }

export interface LinkSchedule {
  readonly kind: LinkKind
  readonly mode: LinkMode
  readonly lines: number
  /** One for each batch, in order; the rest is carried out. */
  readonly batches?: readonly BatchScript[]
  /** One for each look, in order; null and the rest answer. */
  readonly looks?: readonly (DataverseError | null)[]
  readonly failingJournal?: ReadonlySet<number>
}

export interface SentLine {
  readonly line: number
  readonly sentAt: number
  /** Whether the server carries it out, now or later. */
  readonly carriedOut: boolean
  /** Kept before, and still open. */
  readonly journaled: boolean
}

const latency = 50
const missingPrivilege = new DataverseError('Principal user is missing prvAppendToAccount privilege', {
  kind: 'refused',
  status: 403,
  code: '0x80040220',
})
const broken = new DataverseError('SQL timeout', { kind: 'failed', status: 500, code: '0x80044151' })

const errorOfPart = { refuse: refusals.rule, privilege: missingPrivilege, throttle: pauses.throttled, breakAfter: broken, breakBefore: broken } as const
const isCarriedOut = (part: PartScript): boolean => part === 'carryOut' || part === 'breakAfter'

export function createLinkSimulator(clock: Clock, { kind, mode, lines, batches = [], looks = [], failingJournal = new Set() }: LinkSchedule) {
  const operationOf = (line: number): LinkOperation => ({ line, left: `left ${line % 7}`, right: `right ${line}`, from: initial(line) })
  /** Of a one-to-many that is to be linked every third row belongs to another one. */
  const initial = (line: number): string | null => {
    if (kind === 'ManyToMany') return null
    if (mode === 'unlink') return `left ${line % 7}`
    return line % 3 === 0 ? 'somebody' : null
  }
  /** What each line's row on the right is linked to: its own left, another one, or nothing. */
  const held = new Map<number, string | null>()
  for (let line = 0; line < lines; line += 1) held.set(line, mode === 'unlink' ? `left ${line % 7}` : initial(line))

  const pending: { readonly at: number; readonly line: number }[] = []
  const sent: SentLine[] = []
  const records = new Map<number, BatchRecord>()
  const counts = { batches: 0, looks: 0, journal: 0, inFlight: 0, mostInFlight: 0, largest: 0 }
  /** Spans in which nobody may send: from the answer that says so. */
  const silences: { readonly from: number; readonly until: number }[] = []

  const perform = (line: number) => held.set(line, mode === 'link' ? operationOf(line).left : null)
  const catchUp = () => {
    for (const due of pending.filter(({ at }) => at <= clock.now())) {
      pending.splice(pending.indexOf(due), 1)
      perform(due.line)
    }
  }

  const openTab = () => {
    const { alive, wait, crash } = createTab(clock, catchUp)
    const transport: LinkTransport = {
      look: async (operations, signal): Promise<readonly LinkSight[]> => {
        await wait(latency, signal)
        const failure = looks[counts.looks]
        counts.looks += 1
        if (failure !== undefined && failure !== null) throw failure
        return operations.map(({ line, left }) => {
          const parent = held.get(line) ?? null
          return { linked: parent === left, parent: kind === 'OneToMany' ? parent : null }
        })
      },
      send: async (operations) => {
        await alive()
        const script = batches[counts.batches] ?? { type: 'answer', parts: ['carryOut'], cut: null }
        counts.batches += 1
        counts.inFlight += 1
        counts.mostInFlight = Math.max(counts.mostInFlight, counts.inFlight)
        counts.largest = Math.max(counts.largest, operations.length)
        const partAt = (index: number): PartScript =>
          script.type === 'answer' ? (script.parts[index % script.parts.length] ?? 'carryOut') : 'refuse'
        const open = new Set([...records.values()].flatMap(({ lines: kept, ends }) => (ends.some((end) => kept.includes(end.line)) ? [] : kept)))
        for (const [index, { line }] of operations.entries()) {
          const delay = script.type === 'lose' ? script.carriedOutAfter : script.type === 'answer' && isCarriedOut(partAt(index)) ? latency / 2 : null
          sent.push({ line, sentAt: clock.now(), carriedOut: delay !== null, journaled: open.has(line) })
          if (delay !== null) pending.push({ at: clock.now() + delay, line })
        }
        await wait(script.type === 'lose' ? script.errorAfter : latency)
        counts.inFlight -= 1
        if (script.type !== 'answer') {
          if (script.error.kind === 'throttled') silences.push({ from: clock.now(), until: clock.now() + 17_000 })
          throw script.error
        }
        return operations.map((_, index): PartOutcome => {
          const part = partAt(index)
          if (script.cut !== null && index >= script.cut) return { type: 'lost', message: 'cut' }
          if (part === 'throttle') silences.push({ from: clock.now(), until: clock.now() + 17_000 })
          return part === 'carryOut' ? { type: 'answered', status: 204 } : { type: 'failed', error: errorOfPart[part] }
        })
      },
    }
    const journal: LinkJournal = {
      keep: async (record) => {
        const index = counts.journal
        counts.journal += 1
        await wait(5)
        if (failingJournal.has(index)) throw new Error('The disk is full.')
        records.set(record.number, record)
      },
    }
    return { transport, journal, crash }
  }

  /** The run as its journal has it: at the start when nothing was kept. */
  const openWork = (): LinkWork => {
    const ledger = createLedger(lines)
    for (let line = 0; line < lines; line += 1) {
      ledger.move(line, operationOf(line).from === 'somebody' ? 'moves' : 'new')
      ledger.move(line, 'queued')
    }
    const work: LinkWork = { kind, mode, ledger, details: new Map(), operationOf, nextBatch: 0 }
    restoreRun(work, [...records.values()])
    return work
  }

  const isLinked = (line: number): boolean => {
    catchUp()
    return held.get(line) === operationOf(line).left
  }
  return { openTab, openWork, sent, records, counts, silences, isLinked, colleague: (line: number, to: string | null) => held.set(line, to) }
}
