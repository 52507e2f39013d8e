import { createStore } from 'zustand/vanilla'
import type { LoadProgress } from '../dataverse/metadata.ts'
import type { Wait } from '../dataverse/wireRequest.ts'

export interface Loading {
  readonly progress: LoadProgress | null
  readonly wait: Wait | null
}

/** How far the load of the environment has come, and what it waits for, where the server asked for patience. */
export const loadProgress = createStore<Loading>(() => ({ progress: null, wait: null }))

/**
 * Something was read. The lists load side by side, so what arrives for one does not end the wait of another: `now`, on
 * the clock of `Wait`, does.
 */
export const withProgress = ({ wait }: Loading, progress: LoadProgress, now: number): Loading => ({
  progress,
  wait: wait !== null && wait.until > now ? wait : null,
})

/** One more list waits: the load goes on when the last of them does. */
export const withWait = ({ progress, wait }: Loading, next: Wait): Loading => ({
  progress,
  wait: laterOf(wait, next),
})

/** Of waits side by side the one that ends last. */
export const laterOf = (wait: Wait | null, next: Wait): Wait => (wait !== null && wait.until > next.until ? wait : next)

/** Another attempt. Only a server that asked to slow down holds it up as well: the client sends nothing until then. */
export const withAttempt = ({ progress, wait }: Loading, now: number): Loading => ({
  progress,
  wait: wait?.cause === 'throttled' && wait.until > now ? wait : null,
})
