import type { CreateChange } from '../../../model/change.ts'
import { draftNames } from '../../../model/draft/editDraft.ts'
import type { Staged } from '../../../model/stage.ts'

export const createdIn = (staged: Staged): readonly CreateChange[] => staged.filter((change) => change.type === 'create')

/** The staged creation that makes the relationship of that name. */
export const creationOf = (staged: Staged, schemaName: string): CreateChange | undefined =>
  createdIn(staged).find(({ draft }) => draftNames(draft).includes(schemaName))
