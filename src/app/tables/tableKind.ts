import type { Ownership, Table } from '../../model/table.ts'
import { isUnknown, type UnknownValue } from '../../model/unknown.ts'
import { unknownName } from '../texts/cascade.ts'
import { tablesTexts } from '../texts/tables.ts'

/** Who made the table, and what it is for where that is something special. */
export function kindText({ isCustom, isActivity, isIntersect }: Table): string {
  const { kinds } = tablesTexts
  if (isIntersect) return isCustom ? kinds.customIntersect : kinds.systemIntersect
  if (isActivity) return isCustom ? kinds.customActivity : kinds.systemActivity
  return isCustom ? kinds.custom : kinds.system
}

export const ownershipText = (ownership: Ownership | UnknownValue): string =>
  isUnknown(ownership) ? unknownName(ownership) : tablesTexts.ownerships[ownership]
