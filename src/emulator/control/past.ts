import type { EnvironmentSeed } from '../seed.ts'
import { restoreSnapshot, takeSnapshot, type EmulatorSnapshot } from '../snapshot.ts'
import { createState, metadataVersionOf, type State } from '../state.ts'

/** The environment as it was before the last change of definitions, for servers that lag behind. */
export interface Past {
  /** To be called before a request; gives what to call after it. */
  watch(state: State): () => void
  /** Null: definitions have not changed since anybody watches. */
  state(): State | null
  clear(): void
}

export const createPast = (environment: EnvironmentSeed): Past => {
  let before: EmulatorSnapshot | null = null
  return {
    watch: (state) => {
      const version = metadataVersionOf(state)
      const snapshot = takeSnapshot(state)
      return () => {
        if (metadataVersionOf(state) !== version) before = snapshot
      }
    },
    state: () => {
      if (before === null) return null
      const state = createState(environment)
      restoreSnapshot(state, before)
      return state
    },
    clear: () => {
      before = null
    },
  }
}
