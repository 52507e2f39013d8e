import type { Client } from './client.ts'

export type Request = readonly [
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
]

/** What a request that should fail answers, and whether the environment is as it was. */
export const refused = async (
  { ask, emulator }: Client,
  [method, path, body, headers = {}]: Request,
): Promise<{ status: number; json: unknown; isUnchanged: boolean }> => {
  const before = JSON.stringify(emulator.snapshot())
  const { status, json } = await ask(method, path, body, headers)
  return { status, json, isUnchanged: JSON.stringify(emulator.snapshot()) === before }
}
