import type { LocalizedText } from '../localizedText.ts'
import { tableName, type Table } from '../table.ts'
import type { CascadeDraft, LookupDraft, MenuDraft } from './draft.ts'

/** Referential, remove link: what a server makes of a relationship that says nothing (contract.md 2.5, 4.2). */
export const defaultCascade: CascadeDraft = {
  assign: 'NoCascade',
  reparent: 'NoCascade',
  share: 'NoCascade',
  delete: 'RemoveLink',
  unshare: 'NoCascade',
  rollupView: 'NoCascade',
}

/** The plural name, in the general area, after what is shipped (contract.md 2.5, 3.5). */
export const defaultMenu: MenuDraft = { behavior: 'UseCollectionName', group: 'Details', labels: [], order: 10_000 }

/** A lookup that may stay empty and is called like what it points to. */
export const defaultLookup = (schemaName: string, displayName: readonly LocalizedText[]): LookupDraft => ({
  schemaName,
  displayName,
  description: [],
  requiredLevel: 'None',
})

/** What a table is called, in the language its names were read in: the caller's. */
export const calledLike = (table: Table, languageCode: number): readonly LocalizedText[] => [
  { languageCode, text: tableName(table) },
]
