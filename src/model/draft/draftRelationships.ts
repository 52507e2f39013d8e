import type { Cascade } from '../cascade.ts'
import { isFilled } from '../localizedText.ts'
import type { ManyToMany, Menu, OneToMany, Relationship } from '../relationship.ts'
import type { CascadeDraft, Draft, ManyToManyDraft, MenuDraft, MultiTableDraft, OneToManyDraft } from './draft.ts'

/** The parent tables whose rows can be merged: Merge cascades from them, and from no other (contract.md 3.4). */
const mergeable: ReadonlySet<string> = new Set(['account', 'contact', 'lead', 'incident'])

/** Where the server assigns a value when it creates. */
const notYet = ''

/** Whether a relationship is only a draft yet: the server has given it no id. */
export const isDrafted = ({ metadataId }: Relationship): boolean => metadataId === notYet

/**
 * The relationships that a draft will make, with the server's defaults (contract.md 2.5, 2.6, 2.9), as the graph, the
 * lists and the rules see them. Columns that only the server can name are empty.
 */
export function draftRelationships(draft: Draft): readonly Relationship[] {
  switch (draft.type) {
    case 'OneToMany':
      return [fromOneToMany(draft)]
    case 'ManyToMany':
      return [fromManyToMany(draft)]
    case 'MultiTable':
    case 'Customer':
      return fromMultiTable(draft)
  }
}

const fresh = { metadataId: notYet, isCustom: true, isManaged: false, isCustomizable: true } as const

function fromOneToMany(draft: OneToManyDraft): OneToMany {
  const { column, schemaName, referencedTable, referencingTable } = draft
  const columnName = column.type === 'new' ? column.lookup.schemaName : column.schemaName
  return {
    ...fresh,
    type: 'OneToMany',
    schemaName,
    isSearchable: draft.isSearchable,
    referencedTable,
    referencedColumn: notYet,
    referencedNavigation: schemaName,
    referencingTable,
    lookupColumn: columnName.toLowerCase(),
    referencingNavigation: column.type === 'new' ? columnName : `${columnName}_${referencedTable}`,
    isHierarchical: draft.isHierarchical,
    cascade: cascadeOf(draft.cascade, referencedTable),
    menu: menuOf(draft.menu),
  }
}

function fromManyToMany(draft: ManyToManyDraft): ManyToMany {
  const { schemaName, table1, table2, navigation1, navigation2 } = draft
  return {
    ...fresh,
    type: 'ManyToMany',
    schemaName,
    isSearchable: draft.isSearchable,
    table1,
    table2,
    navigation1,
    navigation2,
    intersectTable: draft.intersectTable.toLowerCase(),
    intersectColumn1: notYet,
    intersectColumn2: notYet,
    menu1: menuOf(draft.menu1),
    menu2: menuOf(draft.menu2),
  }
}

const fromMultiTable = ({ lookup, referencingTable, targets }: MultiTableDraft): readonly OneToMany[] =>
  targets.map(({ schemaName, referencedTable, cascade }) => ({
    ...fresh,
    type: 'OneToMany',
    schemaName,
    isSearchable: true,
    referencedTable,
    referencedColumn: notYet,
    referencedNavigation: schemaName,
    referencingTable,
    lookupColumn: lookup.schemaName.toLowerCase(),
    referencingNavigation: `${lookup.schemaName}_${referencedTable}`,
    isHierarchical: false,
    cascade: cascadeOf(cascade, referencedTable),
    menu: { behavior: 'UseCollectionName', group: 'Details', labels: {}, order: 10_000, isCustomizable: true },
  }))

const cascadeOf = (draft: CascadeDraft, referencedTable: string): Cascade => ({
  ...draft,
  merge: mergeable.has(referencedTable) ? 'Cascade' : 'NoCascade',
  archive: draft.delete,
})

const menuOf = ({ behavior, group, labels, order }: MenuDraft): Menu => ({
  behavior,
  group,
  labels: Object.fromEntries(labels.filter(isFilled).map(({ languageCode, text }) => [String(languageCode), text])),
  order,
  isCustomizable: true,
})
