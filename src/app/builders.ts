/** Builders for tests. */

/** The browser's storage, with a quota in characters that can be raised. */
export function aStorage(quota = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>()
  const place = { quota }
  const written: string[] = []
  const storage: Storage = {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()].toSorted()[index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => {
      const others = [...items].filter(([present]) => present !== key)
      const size = others.reduce((sum, [present, text]) => sum + present.length + text.length, key.length + value.length)
      if (size > place.quota) throw new DOMException('Full.', 'QuotaExceededError')
      written.push(key)
      items.set(key, value)
    },
  }
  return Object.assign(() => storage, { storage, place, written })
}

/** A browser that refuses its storage. */
export const refusedStorage = (): Storage => {
  throw new DOMException('Access is denied for this document.', 'SecurityError')
}
