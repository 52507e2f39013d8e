import type { Column } from '../column.ts'
import type { Draft, LookupDraft } from './draft.ts'
import type { KnownColumns } from './takenNames.ts'

/**
 * The columns that are known, with the lookups that drafts will make: a draft that is judged after another must know
 * what kind of lookup that one leaves.
 */
export function withDraftColumns(columns: KnownColumns, drafts: readonly Draft[], languageCode: number): KnownColumns {
  const known = new Map(columns)
  for (const draft of drafts) {
    const column = columnOf(draft, languageCode)
    if (column === null || draft.type === 'ManyToMany') continue
    known.set(draft.referencingTable, [...(known.get(draft.referencingTable) ?? []), column])
  }
  return known
}

function columnOf(draft: Draft, languageCode: number): Column | null {
  switch (draft.type) {
    case 'ManyToMany':
      return null
    case 'OneToMany':
      return draft.column.type === 'new' ? lookupOf(draft.column.lookup, 'Lookup', [draft.referencedTable], languageCode) : null
    case 'MultiTable':
    case 'Customer':
      return lookupOf(
        draft.lookup,
        draft.type === 'Customer' ? 'Customer' : 'Lookup',
        draft.targets.map(({ referencedTable }) => referencedTable),
        languageCode,
      )
  }
}

function lookupOf(lookup: LookupDraft, type: string, targets: readonly string[], languageCode: number): Column {
  const textOf = (texts: LookupDraft['displayName']): string | null =>
    texts.find((text) => text.languageCode === languageCode)?.text ?? null
  return {
    logicalName: lookup.schemaName.toLowerCase(),
    schemaName: lookup.schemaName,
    displayName: textOf(lookup.displayName),
    description: textOf(lookup.description),
    type,
    requiredLevel: lookup.requiredLevel,
    targets,
  }
}
