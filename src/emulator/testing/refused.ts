import type { Client, Reply } from './client.ts'

export type Request = readonly [
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
]

interface Refused {
  readonly status: number
  readonly json: unknown
  readonly isUnchanged: boolean
}

/** What something that should fail answers, and whether the environment is as it was. */
export const attempt = async ({ emulator }: Client, ask: () => Promise<Reply>): Promise<Refused> => {
  const before = JSON.stringify(emulator.snapshot())
  const { status, json } = await ask()
  return { status, json, isUnchanged: JSON.stringify(emulator.snapshot()) === before }
}

/** The same for one request. */
export const refused = (client: Client, [method, path, body, headers = {}]: Request): Promise<Refused> =>
  attempt(client, () => client.ask(method, path, body, headers))
