import type { Exchange } from '../exchange.ts'
import { parsePath } from '../odata/parsePath.ts'
import { parseQuery } from '../odata/parseQuery.ts'
import { parsePreference } from '../odata/preference.ts'
import { findOperation } from '../registry.ts'
import { runOperation } from '../operations/runOperation.ts'
import { callerOf } from '../security/caller.ts'
import type { State } from '../state.ts'
import { api } from './client.ts'

/** A request to a state that the test can also change by itself, where no operation does what it needs. */
export const anExchange = (state: State, method: string, path: string, more: Partial<Exchange> = {}): Exchange => {
  const url = new URL(`${api}/${path}`)
  const headers = new Headers()
  return {
    state,
    service: 'data',
    method,
    url,
    api,
    segments: parsePath(url.pathname.slice(new URL(api).pathname.length + 1)),
    query: parseQuery(url.search),
    preference: parsePreference(null),
    headers,
    body: '',
    claims: null,
    failsJobs: false,
    callerId: callerOf(state, headers),
    otherEnvironments: [],
    newId: () => '99999999-0000-4000-8000-000000000001',
    now: () => new Date('2026-03-01T12:00:00Z'),
    perform: () => {
      throw new Error('A test exchange carries out no other request.')
    },
    ...more,
  }
}

/** What the operation for a GET answers. */
export const answerOf = (state: State, path: string): unknown => {
  const exchange = anExchange(state, 'GET', path)
  return runOperation(findOperation(exchange), exchange).json
}
