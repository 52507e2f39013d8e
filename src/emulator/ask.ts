import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
import { smallEnvironment } from './smallEnvironment.ts'

export const origin = 'https://small.example'
export const api = `${origin}/api/data/v9.2`

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests look at what the wire gives: whatever is not there fails their expectations.
  readonly json: unknown
}

export interface Client {
  readonly emulator: Emulator
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>
  get(path: string, headers?: Record<string, string>): Promise<Reply>
}

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
    const url = path.startsWith('/') ? `${origin}${path}` : `${api}/${path}`
    const response = await emulator.fetch(new Request(url, { method, headers, body: text }))
    const answered = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, text: answered, json: parse(answered) }
  }
  return { emulator, ask, get: (path, headers) => ask('GET', path, undefined, headers) }
}

/** The documented error body (contract.md 1.4). */
export const error = (code: string, message: unknown): unknown => ({ error: { code, message } })
