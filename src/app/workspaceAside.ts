import * as z from 'zod/mini'

/** A stored text that is not understood. */
export interface Refused {
  readonly text: string
  readonly cause: string
}

export const causeOf = (error: unknown): string =>
  error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)

/** What was stored and is not understood: why, and the key it is kept under. */
export interface Unreadable {
  readonly cause: string
  readonly keptUnder: string
}

/**
 * Moves texts out of the workspace's way, together under the first key that is free or holds just them, and says
 * where they are; null when there are none. Where the storage is full they stay under their own keys.
 */
export function setAside(
  storage: Storage,
  organizationId: string,
  refused: ReadonlyMap<string, Refused>,
): Unreadable | null {
  if (refused.size === 0) return null
  const cause = [...new Set([...refused.values()].map((each) => each.cause))].join('\n')
  const texts = JSON.stringify(Object.fromEntries([...refused].map(([key, { text }]) => [key, text])))
  try {
    const keptUnder = keep(storage, `kinship.unreadable.${organizationId}`, texts)
    for (const key of refused.keys()) storage.removeItem(key)
    return { cause, keptUnder }
  } catch {
    return { cause, keptUnder: [...refused.keys()].join(', ') }
  }
}

function keep(storage: Storage, base: string, text: string): string {
  for (let number = 1; ; number += 1) {
    const key = `${base}.${number}`
    const held = storage.getItem(key)
    if (held === text) return key
    if (held !== null) continue
    storage.setItem(key, text)
    return key
  }
}
