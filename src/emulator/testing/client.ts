import { z } from 'zod'
import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator.ts'
import { smallEnvironment } from './smallEnvironment.ts'

export const origin = 'https://small.example'
export const api = `${origin}/api/data/v9.2`

export type Members = Readonly<Record<string, unknown>>

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
  /** The members of a JSON object; none for anything else, so that expectations fail. */
  readonly members: Members
  /** `value` of a list. */
  readonly list: readonly Members[]
}

export interface Client {
  readonly emulator: Emulator
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Reply>
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>
}

const object = z.record(z.string(), z.unknown())

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Not everything is JSON: the caller has the text.
    return undefined
  }
}

/** An emulator with the small environment, spoken to over HTTP. Paths without a slash are below the API's root. */
export const aClient = (options: Partial<EmulatorOptions> = {}): Client => {
  let ids = 0
  const emulator = createEmulator({
    environment: smallEnvironment(),
    now: () => new Date('2026-03-01T12:00:00Z'),
    newId: () => `ffffffff-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    ...options,
  })
  const ask: Client['ask'] = async (method, path, body, headers = {}) => {
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
    const type: Record<string, string> = text === null ? {} : { 'Content-Type': 'application/json' }
    const url = path.startsWith('/') ? `${origin}${path}` : `${api}/${path}`
    const parts = { method, headers: { ...type, ...headers }, body: text }
    const response = await emulator.fetch(new Request(url, parts))
    const answered = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    const json = parse(answered)
    const members = object.catch({}).parse(json)
    const list = z.array(object).catch([]).parse(members['value'])
    return { status: response.status, headers: response.headers, text: answered, json, members, list }
  }
  return { emulator, ask, get: (path, headers) => ask('GET', path, undefined, headers) }
}

/** The documented error body (contract.md 1.4). */
export const error = (code: string, message: unknown): unknown => ({ error: { code, message } })

/** A definition with other cascade members: what a client sends back after a GET (contract.md 2.7). */
export const cascading = (definition: Members, cascade: Readonly<Record<string, string>>): Members => ({
  ...definition,
  CascadeConfiguration: { ...object.parse(definition['CascadeConfiguration']), ...cascade },
})
