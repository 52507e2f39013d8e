import type { ReadClient } from './client.ts'
import type { Wait } from './wireRequest.ts'

/** The same client for work of many reads: whoever looks at it is told whenever one of them waits for its next try. */
export const tellingWaits = (client: ReadClient, onWait: (wait: Wait) => void): ReadClient => ({
  origin: client.origin,
  read: (path, options) => client.read(path, { ...options, onWait }),
})
