import type { Clock } from './clock.ts'

/** The Web API version the console speaks. */
export const apiRoot = '/api/data/v9.2/'

/** The Global Discovery Service, which stands beside the Web API at an origin of its own (contract.md 10.4). */
export const discoveryRoot = '/api/discovery/v2.0/'

/** Nothing is asked elsewhere. */
export const apiRoots = [apiRoot, discoveryRoot] as const

/** A request as a value: what is shown for review is what is sent, except for the token. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /**
   * Starts with one of `apiRoots`. Never a URL: a token must not follow an address a server supplied (safety.md 4.3).
   */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** On every call (contract.md 1.1). */
const commonHeaders = {
  Accept: 'application/json',
  'OData-MaxVersion': '4.0',
  'OData-Version': '4.0',
} as const

/**
 * A read. `strong` bypasses the servers' metadata caches, which lag for about half a minute (contract.md
 * 1.1).
 */
export const readRequest = (path: string, strong: boolean, prefer?: string): WireRequest => ({
  method: 'GET',
  path,
  headers: {
    ...commonHeaders,
    // The literal text keeps the browser's cache out (contract.md 1.1).
    'If-None-Match': 'null',
    ...(strong ? { Consistency: 'Strong' } : {}),
    ...(prefer === undefined ? {} : { Prefer: prefer }),
  },
})

/** A write with a JSON body. */
export const writeRequest = (
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): WireRequest => ({
  method,
  path,
  headers: { ...commonHeaders, 'Content-Type': 'application/json', ...headers },
  body,
})

/** A delete. What is deleted is in the path. */
export const deleteRequest = (path: string): WireRequest => ({ method: 'DELETE', path, headers: commonHeaders })

/**
 * How long each kind of call may take, in milliseconds; schema calls legitimately take two minutes
 * (contract.md 17, 55).
 */
export const timeouts = {
  metadataRead: 120_000,
  dataRead: 60_000,
  metadataWrite: 150_000,
  // A message may run for two minutes; cutting it off earlier would prove nothing.
  dataWrite: 150_000,
  publish: 600_000,
} as const
export type CallKind = keyof typeof timeouts

/** Quotes a text inside an OData key or literal and escapes it for an address. */
export const quoted = (text: string): string => `'${encodeURIComponent(text.replaceAll("'", "''"))}'`

/** A wait the client or the apply engine is in. `until` is on the clock's `now()`. */
export interface Wait {
  readonly cause: 'throttled' | 'unavailable' | 'network'
  readonly until: number
}

export const waitFor = (clock: Clock, cause: Wait['cause'], milliseconds: number): Wait => ({
  cause,
  until: clock.now() + milliseconds,
})
