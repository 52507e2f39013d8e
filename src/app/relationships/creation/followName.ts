import type { ManyToManyDraft } from '../../../model/draft/draft.ts'

/** Whether a navigation name is what the relationship's name makes of it: the name itself, or with an ending. */
const ending = (name: string, navigation: string): string | null => {
  if (navigation === name) return ''
  return ['_one', '_two'].find((end) => navigation === `${name}${end}`) ?? null
}

/** Renames a many-to-many. Names that were made from the old one follow; those that somebody chose stay. */
export function renameManyToMany(draft: ManyToManyDraft, schemaName: string): ManyToManyDraft {
  const follow = (navigation: string): string => {
    const end = ending(draft.schemaName, navigation)
    return end === null ? navigation : `${schemaName}${end}`
  }
  const followsTable = draft.intersectTable === draft.schemaName.toLowerCase()
  return {
    ...draft,
    schemaName,
    intersectTable: followsTable ? schemaName.toLowerCase() : draft.intersectTable,
    navigation1: follow(draft.navigation1),
    navigation2: follow(draft.navigation2),
  }
}
