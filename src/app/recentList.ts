import * as z from 'zod/mini'

/**
 * What was opened last, the latest first, kept by the browser under a key. Storage that is refused, or damaged, remembers
 * nothing, and hinders nobody.
 */
export function recentList<Entry>(key: string, entry: z.ZodMiniType<Entry>, most: number) {
  const stored = z.array(entry)
  const read = (storage: () => Storage): readonly Entry[] => {
    try {
      const found = stored.safeParse(JSON.parse(storage().getItem(key) ?? '[]'))
      return found.success ? found.data : []
    } catch {
      return []
    }
  }
  return {
    read,
    /** Puts an entry first, and leaves out the others that go for it. */
    remember: (first: Entry, goes: (other: Entry) => boolean, storage: () => Storage): void => {
      const others = read(storage).filter((other) => !goes(other))
      try {
        storage().setItem(key, JSON.stringify([first, ...others].slice(0, most)))
      } catch {
        // What was opened can be found again.
      }
    },
    /** At sign-out: where somebody works, and on what, is part of their session. */
    forget: (storage: () => Storage): void => {
      try {
        storage().removeItem(key)
      } catch {
        // A storage that is refused holds nothing.
      }
    },
  }
}
