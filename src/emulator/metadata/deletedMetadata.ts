import { metadataVersionOf, type State } from '../state.ts'
import type { DeletedDefinition } from './storedDefinitions.ts'

/**
 * Remembers that a definition is gone, for clients that ask what changed since their last look (contract.md 9). The
 * caller has counted the change: a client whose stamp is older has to hear of it.
 */
export const noteDeleted = (state: State, kind: DeletedDefinition['kind'], id: string): void =>
  state.deletedMetadata.set(id, { kind, id, version: metadataVersionOf(state) })
