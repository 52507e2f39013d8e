import type { Draft } from '../../../model/draft/draft.ts'

/** The tables a draft names: their columns decide which names are free. */
export function draftTables(draft: Draft): readonly string[] {
  switch (draft.type) {
    case 'OneToMany':
      return [draft.referencedTable, draft.referencingTable]
    case 'ManyToMany':
      return [draft.table1, draft.table2]
    case 'MultiTable':
    case 'Customer':
      return [draft.referencingTable, ...draft.targets.map(({ referencedTable }) => referencedTable)]
  }
}
