import type { Environment } from '../../../model/environment.ts'
import { rankAccess, type AccessAction, type AccessReach } from '../../../model/impact/accessReach.ts'
import type { InheritedShares } from '../../../dataverse/inheritedShares.ts'
import { tableTitle } from '../../texts/impact.ts'

/** One line of the ranking. */
export interface AccessRow {
  readonly schemaName: string
  readonly primary: string
  readonly related: string
  readonly relatedTable: string
  readonly actions: readonly AccessAction[]
  readonly tables: number
  readonly levels: number
  /** On rows of the related table. Null: not counted. */
  readonly shares: number | null
  /** Whether a staged change switches it off. */
  readonly isStagedOff: boolean
  /** Every name it is found by, lower-cased. */
  readonly haystack: string
}

/**
 * The relationships that hand access down, those that reach most tables first: as they will be, and those that a staged
 * change switches off as they still are.
 * @param shares Undefined until they are read; null when there are more than are counted.
 */
export function accessRows(present: Environment, staged: Environment, shares: InheritedShares | undefined): readonly AccessRow[] {
  const after = rankAccess(staged)
  const kept = new Set(after.map(({ relationship }) => relationship.schemaName))
  const gone = present === staged ? [] : rankAccess(present).filter(({ relationship }) => !kept.has(relationship.schemaName))
  return [...gone.map((reach) => rowOf(staged, reach, shares, true)), ...after.map((reach) => rowOf(staged, reach, shares, false))]
}

function rowOf(environment: Environment, reach: AccessReach, shares: InheritedShares | undefined, isStagedOff: boolean): AccessRow {
  const { schemaName, referencedTable, referencingTable } = reach.relationship
  const primary = tableTitle(environment, referencedTable)
  const related = tableTitle(environment, referencingTable)
  const code = environment.tables.get(referencingTable)?.objectTypeCode ?? null
  const counted = shares === undefined || shares === null ? null : (shares.get(referencingTable) ?? (code === null ? 0 : (shares.get(code) ?? 0)))
  return {
    schemaName,
    primary,
    related,
    relatedTable: referencingTable,
    actions: reach.actions,
    tables: reach.tables.size,
    levels: reach.levels,
    shares: counted,
    isStagedOff,
    haystack: [schemaName, referencedTable, primary, referencingTable, related].join('\n').toLowerCase(),
  }
}
