import { runDueJobs } from './access/revokeJob.ts'
import type { LockHolder } from './control/heldLock.ts'
import type { OtherEnvironment } from './discovery/listInstances.ts'
import { customizationLock, segmentNotFound } from './errors.ts'
import type { Exchange } from './exchange.ts'
import type { Message } from './message.ts'
import { parsePath } from './odata/parsePath.ts'
import { parseQuery } from './odata/parseQuery.ts'
import { parsePreference } from './odata/preference.ts'
import type { Operation } from './operations/operation.ts'
import { runOperation } from './operations/runOperation.ts'
import { findOperation } from './registry.ts'
import { errorAnswer, type Answer } from './response.ts'
import { callerOf, userOfClaims } from './security/caller.ts'
import type { State } from './state.ts'
import { atomically } from './storage/journal.ts'

export interface ServiceOptions {
  readonly now: () => Date
  readonly newId: () => string
  /** Called after every request that changed the environment. */
  readonly onChange: () => void
  /** Somebody else who holds the customization lock. */
  readonly lockHolder: () => LockHolder | null
  /** What discovery lists beside this environment (contract.md 10.4). */
  readonly otherEnvironments: readonly OtherEnvironment[]
}

/** Carries out requests on an environment: finds the operation, holds the lock, keeps or undoes what it did. */
export interface Service {
  /** `delay` is how long the work takes; schema writes hold the customization lock for it (contract.md 8.5). */
  carryOut(state: State, message: Message, delay: () => Promise<void>): Promise<Answer>
}

/** contract.md 0.4: v9.0 and v9.1 answer like v9.2. */
const dataPath = /^\/api\/data\/v9\.[012](?=\/|$)/

/** contract.md 10.4. */
const discoveryPath = /^\/api\/discovery\/v2\.0(?=\/|$)/

const refusal = ({ headers }: Message, error: unknown): Answer =>
  errorAnswer(error, parsePreference(headers.get('Prefer')))

/** An operation with all it changes, or with nothing when it fails. */
const whole = (operation: Operation, exchange: Exchange): Answer =>
  atomically(exchange.state.storage.journal, () => runOperation(operation, exchange))

export const createService = (options: ServiceOptions): Service => {
  /** A message with everything that follows from its address and its headers. @throws ODataError. */
  const exchangeOf = (state: State, message: Message): Exchange => {
    const { url, headers, claims } = message
    const data = dataPath.exec(url.pathname)?.[0]
    const root = data ?? discoveryPath.exec(url.pathname)?.[0]
    if (root === undefined) throw segmentNotFound(url.pathname)
    return {
      ...message,
      state,
      service: data === undefined ? 'discovery' : 'data',
      api: `${url.origin}${root}`,
      segments: parsePath(url.pathname.slice(root.length + 1)),
      query: parseQuery(url.search),
      preference: parsePreference(headers.get('Prefer')),
      callerId: callerOf(state, headers, claims === null ? undefined : userOfClaims(state, claims)),
      otherEnvironments: options.otherEnvironments,
      newId: options.newId,
      now: options.now,
      perform: (part) => performPart(state, part),
    }
  }

  /** The operation of a request. @throws ODataError, the customization lock among others. */
  const operationOf = (exchange: Exchange): Operation => {
    const operation = findOperation(exchange)
    const { lock } = operation
    if (lock === undefined) return operation
    const holder = options.lockHolder()
    if (holder !== null) throw customizationLock(lock, holder.name, holder.status)
    const { running } = exchange.state
    if (running !== null) throw customizationLock(lock, running)
    return operation
  }

  /** A part of a batch waits for nothing: it happens in the moment of the whole. */
  const performPart = (state: State, part: Message): Answer => {
    try {
      const exchange = exchangeOf(state, part)
      return whole(operationOf(exchange), exchange)
    } catch (error) {
      return refusal(part, error)
    }
  }

  /** The moment in which everything happens, once the time that the work takes is over. */
  const finish = (operation: Operation, exchange: Exchange): Answer => {
    const { journal } = exchange.state.storage
    // A transaction of their own: they have run, whatever becomes of the request.
    atomically(journal, () => runDueJobs(exchange))
    if (journal.commit()) options.onChange()
    try {
      return whole(operation, exchange)
    } finally {
      // Undone steps have left the journal: what is there has happened.
      if (journal.commit()) options.onChange()
    }
  }

  return {
    carryOut: async (state, message, delay) => {
      try {
        const exchange = exchangeOf(state, message)
        const operation = operationOf(exchange)
        const { lock } = operation
        if (lock === undefined) {
          await delay()
          return finish(operation, exchange)
        }
        state.running = lock
        try {
          await delay()
          return finish(operation, exchange)
        } finally {
          state.running = null
        }
      } catch (error) {
        return refusal(message, error)
      }
    },
  }
}
