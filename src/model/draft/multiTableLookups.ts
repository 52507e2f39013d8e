import type { Column } from '../column.ts'
import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import type { KnownColumns } from './takenNames.ts'

/** Why a column takes no further target (contract.md 2.9). The server calls its name taken: 0x80047013. */
export type ClosedLookup =
  /** A plain lookup, a customer lookup, or no lookup at all. */
  | { readonly rule: 'notMultiTable'; readonly column: string }
  /** A system or managed column is its publisher's. */
  | { readonly rule: 'lookupNotCustom'; readonly column: string }
  /** It points to the table already. */
  | { readonly rule: 'targetThere'; readonly table: string; readonly existing: string }

/** A lookup column of several tables, or of one so far, that was made to take several. */
export interface MultiTableLookup {
  readonly logicalName: string
  /** As far as it is known: read, or found in the name of its navigation property (contract.md 2.9). */
  readonly schemaName: string
  /** Null where it was not read, or has no text in the caller's language. */
  readonly displayName: string | null
  readonly targets: readonly OneToMany[]
}

/** `{lookup}_{target}`: how the navigation property of one target is called (contract.md 2.9). */
const isNamedByTarget = ({ lookupColumn, referencedTable, referencingNavigation }: OneToMany): boolean =>
  referencingNavigation.toLowerCase() === `${lookupColumn}_${referencedTable}`

const isMultiTable = (targets: readonly OneToMany[]): boolean => targets.length > 1 || targets.some(isNamedByTarget)

const columnOf = (columns: KnownColumns, table: string, logicalName: string): Column | undefined =>
  columns.get(table)?.find((column) => column.logicalName === logicalName)

/** The multi-table lookups of a table, whether they take another target or not. */
export function multiTableLookups(
  environment: Environment,
  table: string,
  columns: KnownColumns,
): readonly MultiTableLookup[] {
  const byColumn = new Map<string, OneToMany[]>()
  for (const relationship of environment.byReferencingTable.get(table) ?? []) {
    const targets = byColumn.get(relationship.lookupColumn)
    if (targets === undefined) byColumn.set(relationship.lookupColumn, [relationship])
    else targets.push(relationship)
  }
  return [...byColumn]
    .filter(([, targets]) => isMultiTable(targets))
    .map(([logicalName, targets]) => {
      const column = columnOf(columns, table, logicalName)
      return {
        logicalName,
        schemaName: column?.schemaName ?? schemaNameIn(targets) ?? logicalName,
        displayName: column?.displayName ?? null,
        targets,
      }
    })
}

const schemaNameIn = (targets: readonly OneToMany[]): string | undefined => {
  const named = targets.find(isNamedByTarget)
  return named?.referencingNavigation.slice(0, named.lookupColumn.length)
}

/**
 * Why a column that is there takes no relationship to one more table; null when it does. A column that was not read
 * and has two targets may be a customer lookup: that is left to the server.
 */
export function whyNotTarget(
  environment: Environment,
  columns: KnownColumns,
  { table, column: logicalName, target }: { table: string; column: string; target: string },
): ClosedLookup | null {
  const targets = (environment.byReferencingTable.get(table) ?? []).filter((one) => one.lookupColumn === logicalName)
  const column = columnOf(columns, table, logicalName)
  const isLookup = column === undefined || column.type === 'Lookup'
  if (!isLookup || !isMultiTable(targets)) return { rule: 'notMultiTable', column: logicalName }
  if (targets.some((one) => !one.isCustom || one.isManaged)) return { rule: 'lookupNotCustom', column: logicalName }
  const existing = targets.find((one) => one.referencedTable === target)
  return existing === undefined ? null : { rule: 'targetThere', table: target, existing: existing.schemaName }
}
