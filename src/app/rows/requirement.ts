import type { UseQueryResult } from '@tanstack/react-query'
import type { Column } from '../../model/column.ts'
import { rowsTexts } from '../texts/rows.ts'

const texts = rowsTexts.end

const columnName = ({ displayName, logicalName }: Column): string => displayName ?? logicalName

/** Why a lookup cannot be emptied; null: it can. Only what the system requires binds the Web API. */
export function emptyingRefusal({ data, error }: Pick<UseQueryResult<Column>, 'data' | 'error'>): string | null {
  if (data === undefined) return error === null ? texts.loading : null
  return data.requiredLevel === 'SystemRequired' ? texts.mandatory(columnName(data)) : null
}

/** What is to be known about an empty lookup before it is emptied. */
export function emptyingNote(column: Column | undefined): string | null {
  if (column?.requiredLevel === 'SystemRequired') return texts.mandatory(columnName(column))
  return column?.requiredLevel === 'ApplicationRequired' ? texts.recommended(columnName(column)) : null
}
