import type { DataverseClient } from '../dataverse/client.ts'
import type { Clock } from '../dataverse/clock.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'
import { isJsonObject, parseJson, type Json, type JsonObject } from '../dataverse/json.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { object, text } from '../dataverse/member.ts'
import { idOf, nameOf, newDocument } from './newDocument.ts'
import { createTab } from './simulatedTab.ts'

/**
 * A server, a journal and a colleague that do what a schedule says, on a clock that a test moves. For tests.
 */

export type WriteScript =
  | { readonly type: 'carryOut' }
  | { readonly type: 'refuse'; readonly error: DataverseError }
  /** Delivered twice: the first one is carried out, the second one answers. */
  | { readonly type: 'twice' }
  /** The answer is lost; the write happens that many milliseconds after it was sent, or never (null). */
  | {
      readonly type: 'lose'
      readonly carriedOutAfter: number | null
      readonly error: DataverseError
      readonly errorAfter: number
    }

export interface Schedule {
  /** One for each write, in order; the rest is carried out. */
  readonly writes?: readonly WriteScript[]
  /** One for each read of a definition, in order; null and the rest answer. */
  readonly reads?: readonly (DataverseError | null)[]
  /** How long reads still show the state before our own last write, in milliseconds. */
  readonly staleFor?: number
  readonly journal?: { readonly failingOperations: ReadonlySet<number> }
}

export interface Commit {
  readonly schemaName: string
  readonly by: 'us' | 'colleague'
  /** Null: it was deleted. */
  readonly document: JsonObject | null
}

export interface SentWrite {
  /** Null for a publish. */
  readonly schemaName: string | null
  readonly method: WireRequest['method']
  readonly sentAt: number
  /** Whether the server carries it out, now or later. */
  readonly carriedOut: boolean
  readonly body: Json
  /** What the last read of this definition showed before. */
  readonly lastRead: JsonObject | null
  readonly journaled: boolean
}

export const organizationId = '0f2b0d0e-0000-4000-8000-000000000001'
const latency = 50

export function createSimulator(documents: readonly JsonObject[], clock: Clock, schedule: Schedule = {}) {
  const held = new Map(documents.map((document) => [nameIn(document), document]))
  const before = new Map<string, { document: JsonObject | undefined; until: number }>()
  const lastRead = new Map<string, JsonObject | null>()
  const pending: {
    at: number
    by: Commit['by']
    schemaName: string
    change: (document: JsonObject | undefined) => JsonObject | null
  }[] = []
  const commits: Commit[] = []
  const sent: SentWrite[] = []
  const entries = new Map<string, JournalEntry>()
  const counts = { writes: 0, reads: 0, journal: 0 }

  /** Everything due happens, in order. */
  const catchUp = () => {
    for (const due of pending.filter(({ at }) => at <= clock.now()).toSorted((a, b) => a.at - b.at)) {
      pending.splice(pending.indexOf(due), 1)
      const { schemaName, by } = due
      const present = held.get(schemaName)
      const document = due.change(present)
      if (document === null && present === undefined) continue
      if (document === null) held.delete(schemaName)
      else held.set(schemaName, document)
      commits.push({ schemaName, by, document })
      if (by === 'us') before.set(schemaName, { document: present, until: due.at + (schedule.staleFor ?? 0) })
      else before.delete(schemaName)
    }
  }

  /** What a write is about; null for a publish. */
  const subjectIn = ({ method, path }: WireRequest, body: Json): string | null => {
    if (method === 'DELETE') return [...held.keys(), ...before.keys()].find((name) => path.includes(idOf(name))) ?? null
    if (path.endsWith('/PublishXml') || !isJsonObject(body)) return null
    return path.endsWith('SolutionComponent') ? membershipIn(body) : nameIn(body)
  }

  const openTab = () => {
    const { alive, wait, crash } = createTab(clock, catchUp)

    const transport: DataverseClient = {
      origin: 'https://contoso.crm4.dynamics.com',
      read: async (path, options = {}) => {
        await wait(latency, options.signal)
        if (path.endsWith('/WhoAmI'))
          return { UserId: 'user', BusinessUnitId: 'unit', OrganizationId: organizationId }
        if (options.strong !== true) throw new Error('Apply must read past the caches.')
        const failure = schedule.reads?.[counts.reads]
        counts.reads += 1
        if (failure !== undefined && failure !== null) throw failure
        const component = /uniquename%20eq%20'([^']+)'.*objectid%20eq%20([\da-f-]+)/.exec(path)
        const schemaName =
          component === null
            ? (/SchemaName='([^']+)'/.exec(path)?.[1] ?? '')
            : membershipOf(component[1] ?? '', component[2] ?? '')
        const stale = before.get(schemaName)
        const document =
          stale !== undefined && clock.now() < stale.until ? stale.document : held.get(schemaName)
        lastRead.set(schemaName, document ?? null)
        if (component !== null) return { value: document === undefined ? [] : [document] }
        if (document === undefined)
          throw new DataverseError('No such relationship.', {
            kind: 'refused',
            status: 404,
            code: '0x80040217',
          })
        return document
      },
      write: async (request) => {
        await alive()
        catchUp()
        const script = schedule.writes?.[counts.writes] ?? { type: 'carryOut' }
        counts.writes += 1
        const body = parseJson(request.body ?? 'null')
        const schemaName = subjectIn(request, body)
        const carriedOutAfter =
          script.type === 'lose' ? script.carriedOutAfter : script.type === 'refuse' ? null : latency / 2
        const journaled = [...entries.values()].some((entry) =>
          schemaName === null
            ? entry.type === 'publish'
            : entry.type === 'write' && entry.step.schemaName === schemaName,
        )
        const carriedOut = carriedOutAfter !== null
        sent.push({
          method: request.method,
          schemaName,
          sentAt: clock.now(),
          carriedOut,
          body,
          lastRead: lastRead.get(schemaName ?? '') ?? null,
          journaled,
        })
        if (carriedOutAfter !== null && schemaName !== null) {
          const at = clock.now() + carriedOutAfter
          pending.push({ at, by: 'us', schemaName, change: changeOf(request, body) })
        }
        await wait(script.type === 'lose' ? script.errorAfter : latency)
        if (script.type === 'twice') throwSecond(request)
        else if (script.type !== 'carryOut') throw script.error
        return { requestId: `request-${counts.writes}`, status: 204, entityId: null }
      },
    }

    const operation = async () => {
      const index = counts.journal
      counts.journal += 1
      await wait(5)
      if (schedule.journal?.failingOperations.has(index) === true) throw new Error('The disk is full.')
    }
    const journal: Journal = {
      open: async () => {
        await operation()
        return [...entries.values()]
      },
      append: async (entry) => {
        await operation()
        entries.set(entry.id, entry)
      },
      clear: async (id) => {
        await operation()
        entries.delete(id)
      },
    }

    return { transport, journal, crash }
  }

  return {
    ...openTab(),
    openTab,
    commits,
    sent,
    entries,
    /** What the server holds now. */
    held: (schemaName: string) => {
      catchUp()
      return held.get(schemaName)
    },
    /** A colleague puts a relationship into a solution, or takes it out (null), at a time of the clock. */
    colleagueMoves: (at: number, schemaName: string, document: JsonObject | null) => {
      pending.push({ at, by: 'colleague', schemaName, change: () => document })
    },
    /** A colleague changes a definition, or deletes it (null), at a time of the clock. */
    colleague: (at: number, schemaName: string, change: (document: JsonObject) => JsonObject | null) => {
      const touch = (document: JsonObject | undefined) => (document === undefined ? null : change(document))
      pending.push({ at, by: 'colleague', schemaName, change: touch })
    },
  }
}

/** The second of two deliveries finds what the first has made, or has deleted; the rest can be repeated. */
function throwSecond({ method, path }: WireRequest): void {
  if (method === 'DELETE') throw new DataverseError('No such relationship.', { kind: 'refused', status: 404, code: '0x80040217' })
  if (method === 'POST' && path.includes('/RelationshipDefinitions'))
    throw new DataverseError('The name is taken.', { kind: 'refused', status: 400, code: '0x8004432b' })
}

const nameIn = (document: JsonObject): string => {
  const name = document['SchemaName']
  if (typeof name !== 'string') throw new Error('A definition without a name.')
  return name
}

/** A part of a solution is held under the name of the step that is about it. */
const membershipOf = (solution: string, id: string): string => `${solution}/${nameOf(id)}`

export const componentOf = (membership: string): JsonObject => ({ SchemaName: membership })

function membershipIn(body: JsonObject): string {
  const { SolutionComponent: removed } = body
  const id = removed === undefined ? text(body, 'ComponentId', 'body') : text(object(removed, 'body'), 'solutioncomponentid', 'body')
  return membershipOf(text(body, 'SolutionUniqueName', 'body'), id)
}

/** What a write makes of what is there when it is carried out. A creation of what is there already changes nothing. */
const changeOf =
  ({ method, path }: WireRequest, body: Json) =>
  (present: JsonObject | undefined): JsonObject | null => {
    if (path.endsWith('/RemoveSolutionComponent')) return null
    if (path.endsWith('/AddSolutionComponent') && isJsonObject(body)) return componentOf(membershipIn(body))
    if (method === 'DELETE' || !isJsonObject(body)) return null
    if (method === 'POST') return present ?? newDocument(body)
    const { '@odata.type': _, ...document } = body
    return present === undefined ? null : document
  }
