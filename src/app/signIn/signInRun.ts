import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { queryClient } from '../queryClient.ts'
import { signInQuery } from './openSignIn.ts'

/** A sign-in that somebody has begun. */
type SignInRun =
  | { readonly state: 'idle' }
  /** Somebody must finish it in another window. */
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: Error }

const store = createStore<{ run: SignInRun }>(() => ({ run: { state: 'idle' } }))
const setRun = (run: SignInRun): void => store.setState({ run })

let present = new AbortController()

export const useSignInRun = (): SignInRun => useStore(store, ({ run }) => run)

/** Loads what a sign-in needs before it is asked for. */
export const prepare = (): void => void queryClient.prefetchQuery(signInQuery)

/**
 * Begins a sign-in; `page` is where it comes back to where popups are blocked. Must be called from a click: browsers let
 * pages open windows only then. An earlier one is given up.
 */
export async function startSignIn(page: string, needed: 'always' | 'unless signed in' = 'always'): Promise<void> {
  present.abort()
  const mine = new AbortController()
  present = mine
  setRun({ state: 'waiting' })
  try {
    const opened = await queryClient.fetchQuery(signInQuery)
    const isReady = opened.state === 'ready' && !mine.signal.aborted
    if (isReady && (needed === 'always' || opened.auth.account.getState().account === null)) {
      await opened.auth.signIn(page, mine.signal)
    }
    if (!mine.signal.aborted) setRun({ state: 'idle' })
  } catch (error) {
    if (!mine.signal.aborted) setRun({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
  }
}

export const signInOnce = (page: string): void => void startSignIn(page, 'unless signed in')

/** Gives the sign-in up. Whoever finishes it in its window all the same is not signed in here. */
export function cancelSignIn(): void {
  present.abort()
  setRun({ state: 'idle' })
}
