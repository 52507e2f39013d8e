import type { MenuFacts } from '../seed.ts'

/** What a new relationship gets (contract.md 2.5). */
export const collectionName: MenuFacts = {
  behavior: 'UseCollectionName', group: 'Details', label: null, order: 10000,
}

export const notDisplayed: MenuFacts = { behavior: 'DoNotDisplay', group: 'Details', label: null, order: null }
