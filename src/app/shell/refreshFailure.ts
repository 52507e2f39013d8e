import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Why the last reading of the environment failed; null when it did not. */
const store = createStore<{ failure: Error | null }>(() => ({ failure: null }))

export const reportRefresh = (failure: Error | null): void => store.setState({ failure })
export const useRefreshFailure = (): Error | null => useStore(store, (state) => state.failure)
