import { isValueChange, type Change } from './change.ts'
import type { Relationship } from './relationship.ts'

/** What one solution says of a relationship, laid over what the layers below say (safety.md 5). */
export interface Layer {
  /** Unique name. */
  readonly solution: string
  /** Of its publisher; null where the layer does not say. */
  readonly publisher: string | null
  /** Everything that was changed in this environment, whichever solution it was made in. */
  readonly isUnmanaged: boolean
}

/**
 * The layers whose say an unmanaged one hides: whatever a later version of them brings is not seen until the unmanaged
 * layer is removed. None where nothing unmanaged lies over something managed. `layers`: from the base to the top.
 */
export function maskedLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers.at(-1)?.isUnmanaged === true ? layers.filter(({ isUnmanaged }) => !isUnmanaged) : []
}

/** Whether these changes lay an unmanaged layer over what a managed solution brought. */
export const masksManaged = (relationship: Relationship | null, changes: readonly Change[]): boolean =>
  relationship?.isManaged === true && changes.some(isValueChange)
