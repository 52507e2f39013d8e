import { stage, unstage, type Staged } from '../model/stage.ts'
import type { Change } from '../model/change.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  loadIntent,
  saveIntent,
  storageKey,
  type Intent,
  type Position,
  type StorageProblem,
} from './workspaceStorage.ts'

/** What the customizer intends for one environment: values and one-line setters. Every decision is a function of the model. */
export interface Workspace extends Intent {
  readonly past: readonly Intent[]
  readonly future: readonly Intent[]
  readonly problem: StorageProblem | null
  readonly stage: (changes: readonly Change[]) => void
  readonly unstage: (changes: readonly Change[]) => void
  /** Replaces the staged changes by what the server's answer made of them; not undoable. */
  readonly settle: (staged: Staged) => void
  readonly place: (view: string, positions: Readonly<Record<string, Position>>) => void
  /** Replaces a view's positions without an undo step: places the map computed, or a view whose moves are cleared. */
  readonly arrange: (view: string, positions: Readonly<Record<string, Position>>) => void
  readonly chooseSolution: (uniqueName: string) => void
  /** Tables saved but not yet published. No API lists them, so they are remembered here (contract.md 8.1). */
  readonly awaitPublish: (tables: readonly string[]) => void
  readonly published: (tables: readonly string[]) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly dismissProblem: () => void
}

export type WorkspaceStore = StoreApi<Workspace>

/** Far more than a session needs, and bounded. */
const undoLimit = 200

const intentOf = ({ staged, positions, solution, unpublished }: Intent): Intent => ({
  staged,
  positions,
  solution,
  unpublished,
})

/**
 * The workspace of one organization, read from and kept in the browser's storage. What cannot be read is set aside
 * under another key, never overwritten. Another tab's changes are taken over as they are saved.
 */
export function createWorkspace(organizationId: string, storage: Storage): WorkspaceStore {
  const key = storageKey(organizationId)
  const loaded = loadIntent(storage, key)
  const store = createStore<Workspace>()((set) => {
    const edit = (change: (present: Workspace) => Partial<Intent>) =>
      set((present) => ({
        ...change(present),
        past: [...present.past, intentOf(present)].slice(-undoLimit),
        future: [],
      }))
    return {
      ...loaded.intent,
      problem: loaded.problem,
      past: [],
      future: [],
      stage: (changes) => edit(({ staged }) => ({ staged: stage(staged, changes) })),
      unstage: (changes) => edit(({ staged }) => ({ staged: unstage(staged, changes) })),
      settle: (staged) => set({ staged, past: [], future: [] }),
      place: (view, positions) =>
        edit((present) => ({
          positions: { ...present.positions, [view]: { ...present.positions[view], ...positions } },
        })),
      arrange: (view, positions) =>
        set((present) => ({ positions: { ...present.positions, [view]: positions } })),
      chooseSolution: (solution) => set({ solution }),
      awaitPublish: (tables) =>
        set(({ unpublished }) => ({ unpublished: [...new Set([...unpublished, ...tables])].toSorted() })),
      published: (tables) =>
        set(({ unpublished }) => ({ unpublished: unpublished.filter((table) => !tables.includes(table)) })),
      undo: () =>
        set((present) => {
          const previous = present.past.at(-1)
          if (previous === undefined) return present
          const { staged, positions } = previous
          return { staged, positions, past: present.past.slice(0, -1), future: [intentOf(present), ...present.future] }
        }),
      redo: () =>
        set((present) => {
          const [next, ...future] = present.future
          if (next === undefined) return present
          const { staged, positions } = next
          return { staged, positions, past: [...present.past, intentOf(present)], future }
        }),
      dismissProblem: () => set({ problem: null }),
    }
  })
  store.subscribe((present, previous) => {
    if (present.problem !== previous.problem) return
    const unsaved = saveIntent(storage, key, intentOf(present))
    if (unsaved !== null) store.setState({ problem: unsaved })
  })
  return store
}

/** Takes over what another tab saved. Returns the function that stops listening. */
export function followOtherTabs(store: WorkspaceStore, organizationId: string, storage: Storage): () => void {
  const key = storageKey(organizationId)
  const listen = (event: StorageEvent) => {
    if (event.storageArea !== storage || event.key !== key || event.newValue === null) return
    const { intent, problem } = loadIntent(storage, key)
    if (problem === null) store.setState({ ...intent, past: [], future: [] })
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}
