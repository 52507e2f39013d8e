import { createContext, use } from 'react'
import type { Languages } from '../../../dataverse/languages.ts'
import type { DraftField, DraftIssue } from '../../../model/draft/draftIssue.ts'
import type { DraftWarning } from '../../../model/draft/draftWarnings.ts'
import type { KnownColumns } from '../../../model/draft/takenNames.ts'
import type { Environment } from '../../../model/environment.ts'

/** What a server said to the draft as it was, at the field it concerns. */
export interface Refused {
  /** Null where no field can be told. */
  readonly field: DraftField | null
  readonly text: string
}

/** What every field of the form relies on. */
export interface DraftForm {
  /** With everything else that is staged, and without the draft itself. */
  readonly environment: Environment
  readonly languages: Languages
  readonly columns: KnownColumns
  readonly prefix: string
  readonly issues: readonly DraftIssue[]
  readonly warnings: readonly DraftWarning[]
  readonly refused: Refused | null
}

export const DraftFormContext = createContext<DraftForm | null>(null)

export function useDraftForm(): DraftForm {
  const form = use(DraftFormContext)
  if (form === null) throw new Error('useDraftForm was called outside of the form of a draft.')
  return form
}
