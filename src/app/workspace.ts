import { replaceCreation, stage, unstage, type Staged } from '../model/stage.ts'
import type { Change, CreateChange } from '../model/change.ts'
import type { Cleanup } from '../model/revokeJob.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SavedView } from './storedView.ts'
import type { Unreadable } from './workspaceAside.ts'
import { createKeeper, keyPrefix } from './workspaceKeeper.ts'
import { withEntries, withMembers, type Intent, type Position } from './workspaceStorage.ts'

/** What the customizer intends for one environment: values and one-line setters. Every decision is a function of the model. */
export interface Workspace extends Intent {
  readonly past: readonly Intent[]
  readonly future: readonly Intent[]
  /** What the storage held and nobody understood; null when there is nothing to say, or it was said. */
  readonly unreadable: Unreadable | null
  /** Why the storage does not hold what is shown here; null when it does. */
  readonly unsaved: string | null
  readonly stage: (changes: readonly Change[]) => void
  readonly unstage: (changes: readonly Change[]) => void
  /** Stages a creation in the place of a staged one, as one step. */
  readonly replaceCreation: (present: CreateChange, next: CreateChange) => void
  /** Replaces the staged changes by what the server's answer made of them; not undoable. */
  readonly settle: (staged: Staged) => void
  readonly place: (view: string, positions: Readonly<Record<string, Position>>) => void
  /** Where nothing was moved this is no step. */
  readonly clearPlaces: (view: string) => void
  /** Replaces a view's positions without an undo step: places the map computed. */
  readonly arrange: (view: string, positions: Readonly<Record<string, Position>>) => void
  readonly chooseSolution: (uniqueName: string) => void
  /** Tables saved but not yet published. No API lists them, so they are remembered here (contract.md 8.1). */
  readonly awaitPublish: (tables: readonly string[]) => void
  readonly published: (tables: readonly string[]) => void
  /** Keeps a view of the relationships list under a name, in the place of one that has it. */
  readonly saveView: (name: string, view: SavedView) => void
  readonly removeView: (name: string) => void
  /** Accepts findings of the house rules, each with a note, or no longer (null). */
  readonly ignore: (notes: Readonly<Record<string, string | null>>) => void
  /** What became of a clean-up of inherited access; null forgets it. Not undoable: it was sent. */
  readonly followCleanup: (schemaName: string, cleanup: Cleanup | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly dismissUnreadable: () => void
  /** Tries once more to store what is not stored. */
  readonly saveAgain: () => void
  /** Takes over what another tab stored under these names, or under any. It cannot be undone here. */
  readonly takeOver: (names: readonly string[] | 'all') => void
  /** Another tab emptied the storage: stores everything anew. */
  readonly storeAnew: () => void
}

export type WorkspaceStore = StoreApi<Workspace>

/** Far more than a session needs, and bounded. */
const undoLimit = 200

const intentOf = ({ staged, positions, solution, unpublished, views, ignored, cleanups }: Intent): Intent => ({
  staged,
  positions,
  solution,
  unpublished,
  views,
  ignored,
  cleanups,
})

/**
 * The workspace of one organization, read from and kept in the browser's storage. `storage` throws where the browser
 * refuses it; the workspace then lives as long as the tab, and says so.
 */
export function createWorkspace(organizationId: string, storage: () => Storage): WorkspaceStore {
  const keeper = createKeeper(organizationId, storage)
  const { intent, unreadable } = keeper.load()
  const store = createStore<Workspace>()((set, get) => {
    const edit = (change: (present: Workspace) => Partial<Intent>) =>
      set((present) => ({
        ...change(present),
        past: [...present.past, intentOf(present)].slice(-undoLimit),
        future: [],
      }))
    return {
      ...intent,
      unreadable,
      unsaved: keeper.save(intent),
      past: [],
      future: [],
      stage: (changes) => edit(({ staged }) => ({ staged: stage(staged, changes) })),
      unstage: (changes) => edit(({ staged }) => ({ staged: unstage(staged, changes) })),
      replaceCreation: (present, next) => edit(({ staged }) => ({ staged: replaceCreation(staged, present, next) })),
      settle: (staged) => set({ staged, past: [], future: [] }),
      place: (view, positions) =>
        edit((present) => ({
          positions: { ...present.positions, [view]: { ...present.positions[view], ...positions } },
        })),
      clearPlaces: (view) => {
        if (Object.keys(get().positions[view] ?? {}).length > 0) edit(({ positions }) => ({ positions: { ...positions, [view]: {} } }))
      },
      arrange: (view, arranged) => {
        const positionsOf = ({ positions }: Intent) => ({ ...positions, [view]: arranged })
        // What is undone later was done with another arrangement, or none: it must not take this one away.
        const follow = (each: Intent): Intent => ({ ...each, positions: positionsOf(each) })
        set((present) => ({ positions: positionsOf(present), past: present.past.map(follow), future: present.future.map(follow) }))
      },
      chooseSolution: (solution) => set({ solution }),
      awaitPublish: (tables) =>
        set(({ unpublished }) => ({ unpublished: [...new Set([...unpublished, ...tables])].toSorted() })),
      published: (tables) =>
        set(({ unpublished }) => ({ unpublished: unpublished.filter((table) => !tables.includes(table)) })),
      saveView: (name, view) => set(({ views }) => ({ views: withMembers(views, [[name, view]]) })),
      removeView: (name) => set(({ views }) => ({ views: withMembers(views, [[name, null]]) })),
      ignore: (notes) => edit(({ ignored }) => ({ ignored: withMembers(ignored, Object.entries(notes)) })),
      followCleanup: (schemaName, cleanup) =>
        set(({ cleanups }) => ({ cleanups: withMembers(cleanups, [[schemaName, cleanup]]) })),
      undo: () =>
        set((present) => {
          const previous = present.past.at(-1)
          if (previous === undefined) return present
          const { staged, positions, ignored } = previous
          return { staged, positions, ignored, past: present.past.slice(0, -1), future: [intentOf(present), ...present.future] }
        }),
      redo: () =>
        set((present) => {
          const [next, ...future] = present.future
          if (next === undefined) return present
          const { staged, positions, ignored } = next
          return { staged, positions, ignored, past: [...present.past, intentOf(present)], future }
        }),
      dismissUnreadable: () => set({ unreadable: null }),
      saveAgain: () => set({ unsaved: keeper.save(get()) }),
      takeOver: (names) => {
        const { past, future, ...present } = get()
        const { entries, intent: taken } = keeper.takeOver(names, present)
        const follow = (each: Intent): Intent => withEntries(each, entries)
        set({ ...taken, past: past.map(follow), future: future.map(follow) })
      },
      storeAnew: () => {
        keeper.forget()
        set({ unsaved: keeper.save(get()) })
      },
    }
  })
  store.subscribe((present, previous) => {
    if (present.unsaved !== previous.unsaved) return
    const unsaved = keeper.save(present)
    if (unsaved !== present.unsaved) store.setState({ unsaved })
  })
  return store
}

/** Takes over what other tabs store, for as long as this one lives. */
export function followOtherTabs({ getState }: WorkspaceStore, organizationId: string): void {
  const prefix = keyPrefix(organizationId)
  const changed = new Set<string>()
  const takeOver = () => {
    getState().takeOver([...changed])
    changed.clear()
  }
  window.addEventListener('storage', ({ key }) => {
    if (key === null) getState().storeAnew()
    if (key?.startsWith(prefix) !== true) return
    // One event for each entry, and a thousand when a map is arranged.
    if (changed.size === 0) setTimeout(takeOver)
    changed.add(key.slice(prefix.length))
  })
  // A page that comes back from the history was told of nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => persisted && getState().takeOver('all'))
}
