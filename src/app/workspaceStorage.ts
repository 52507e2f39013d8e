import * as z from 'zod/mini'
import type { Staged } from '../model/stage.ts'
import { storedChange } from './storedChange.ts'

export interface Position {
  readonly x: number
  readonly y: number
}

/** The part of the workspace that outlives the tab. */
export interface Intent {
  readonly staged: Staged
  /** By view (focus table and layout, or the map), then by table. */
  readonly positions: Readonly<Record<string, Readonly<Record<string, Position>>>>
  /** Unique name of the solution that receives the changes; null until chosen. */
  readonly solution: string | null
  readonly unpublished: readonly string[]
}

/** Why what is stored could not be read or written. Shown until the customizer has seen it. */
export type StorageProblem =
  | { readonly type: 'unreadable'; readonly cause: string; readonly keptUnder: string }
  | { readonly type: 'unsaved'; readonly cause: string }

const version = 1

const stored = z.strictObject({
  version: z.literal(version),
  staged: z.array(storedChange),
  positions: z.record(z.string(), z.record(z.string(), z.strictObject({ x: z.number(), y: z.number() }))),
  solution: z.nullable(z.string()),
  unpublished: z.array(z.string()),
})

const empty: Intent = { staged: [], positions: {}, solution: null, unpublished: [] }

export const storageKey = (organizationId: string): string => `kinship.workspace.${organizationId}`

/** Reads what is stored. What cannot be understood is moved aside and reported; the workspace then starts empty. */
export function loadIntent(storage: Storage, key: string): { intent: Intent; problem: StorageProblem | null } {
  const text = storage.getItem(key)
  if (text === null) return { intent: empty, problem: null }
  try {
    const { version: _, ...intent } = stored.parse(JSON.parse(text))
    return { intent, problem: null }
  } catch (error) {
    const keptUnder = setAside(storage, key, text)
    const cause = error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)
    return { intent: empty, problem: { type: 'unreadable', cause, keptUnder } }
  }
}

/** Keeps a text under the first key that is free, or that holds it already. Returns the key. */
function setAside(storage: Storage, key: string, text: string): string {
  for (let number = 1; ; number += 1) {
    const aside = number === 1 ? `${key}.unreadable` : `${key}.unreadable.${number}`
    const held = storage.getItem(aside)
    if (held === text) return aside
    if (held !== null) continue
    storage.setItem(aside, text)
    return aside
  }
}

/** Writes the intent; returns the problem when the browser refuses, null when it is kept. */
export function saveIntent(storage: Storage, key: string, intent: Intent): StorageProblem | null {
  try {
    storage.setItem(key, JSON.stringify({ version, ...intent }))
    return null
  } catch (error) {
    return { type: 'unsaved', cause: String(error) }
  }
}
