import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts'
import { createSaver } from './saver.ts'
import { SnapshotError } from './snapshot.ts'

/** Where the state of an emulator outlives it: a file, a database of a browser. */
export interface StateStore {
  /** The kept text; null when nothing is kept yet. */
  readonly read: () => Promise<string | null>
  /** Replaces the text in one step: after a crash the old text is there or the new one, never a part. */
  readonly write: (text: string) => Promise<void>
  /** Puts the kept text where nothing overwrites it, and says where. */
  readonly setAside: (now: Date) => Promise<string>
}

export interface Keeping {
  readonly store: StateStore
  /** A whole state of another environment: a mistake in settings, or of no use to anybody here. */
  readonly foreign: 'refuse' | 'set aside'
  /** Told how each save went; null: it went well. */
  readonly onSaved: (error: unknown) => void
}

export interface KeptEmulator {
  readonly emulator: Emulator
  /** Saves what is unsaved. Rejects when that fails. */
  readonly flush: () => Promise<void>
  /** The kept state that could not be used, where it is now and why; null when there was none. */
  readonly damaged: { readonly keptUnder: string; readonly cause: Error } | null
}

/** Milliseconds between a change and its saving: a publish and its writes become one save. */
const saveDelay = 200

/**
 * An emulator that goes on where the store's state ends; from its seed where there is none, or a damaged one, which is
 * set aside. Rejects with what the store rejects with, and with a SnapshotError for a refused state.
 */
export async function openKeptEmulator(
  options: Omit<EmulatorOptions, 'snapshot' | 'onChange'>,
  { store, foreign, onSaved }: Keeping,
): Promise<KeptEmulator> {
  const save = async (): Promise<void> => {
    await store.write(JSON.stringify(emulator.snapshot()))
    onSaved(null)
  }
  const saver = createSaver(save, saveDelay, onSaved)
  const kept = await store.read()
  const start = (snapshot: { readonly snapshot?: unknown }): Emulator =>
    createEmulator({ ...options, ...snapshot, onChange: saver.changed })
  let emulator: Emulator
  let damaged: KeptEmulator['damaged'] = null
  try {
    emulator = start(kept === null ? {} : { snapshot: JSON.parse(kept) })
  } catch (cause) {
    if (!(cause instanceof SnapshotError) && !(cause instanceof SyntaxError)) throw cause
    if (foreign === 'refuse' && cause instanceof SnapshotError && cause.kind === 'other environment') throw cause
    damaged = { keptUnder: await store.setAside(options.now()), cause }
    emulator = start({})
  }
  return { emulator, flush: saver.flush, damaged }
}
