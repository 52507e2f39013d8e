import type { UseStore } from 'idb-keyval'

/**
 * An object store whose transactions are on the disk before they report success: the journal is worth nothing
 * otherwise, and browsers' default is `relaxed` (safety.md P6). Rejects when the browser gives no database.
 */
export function durableStore(name: string): UseStore {
  let opened: Promise<IDBDatabase> | null = null
  return async (mode, callback) => {
    opened ??= open(name)
    try {
      const database = await opened
      return await callback(database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName))
    } catch (error) {
      // The connection may be what failed: the next call opens a new one.
      opened = null
      throw error
    }
  }
}

const storeName = 'entries'

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName))
    request.addEventListener('success', () => {
      // Another tab may need to delete or upgrade the database.
      request.result.addEventListener('versionchange', () => request.result.close())
      resolve(request.result)
    })
    request.addEventListener('error', () => reject(request.error ?? new Error('The database could not be opened.')))
    request.addEventListener('blocked', () => reject(new Error('Another tab holds an older database open.')))
  })
}
