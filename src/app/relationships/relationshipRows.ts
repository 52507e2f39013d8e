import { relationshipOf, type Change, type MembershipChange } from '../../model/change.ts'
import { rowLockOf, type RowLock } from '../../model/cascadeLock.ts'
import type { RelationshipDiff } from '../../model/diff.ts'
import type { Environment } from '../../model/environment.ts'
import { presetOf, type Preset } from '../../model/preset.ts'
import { endsOf, type Relationship } from '../../model/relationship.ts'
import { tableName } from '../../model/table.ts'

export interface TableEnd {
  readonly logicalName: string
  readonly name: string
}

/** One line of the relationships grid. */
export interface RelationshipRow {
  readonly schemaName: string
  /** With the staged changes. */
  readonly relationship: Relationship
  /** The primary table; of a many-to-many the first. */
  readonly primary: TableEnd
  /** The related table; of a many-to-many the second. */
  readonly related: TableEnd
  /** Null for a many-to-many, which has no cascade settings. */
  readonly preset: Preset | null
  /** Null: they can be changed, as far as the rules about the relationship alone go. */
  readonly lock: RowLock | null
  /** Something of it is staged: settings, other fields, its lookup column, a place in a solution, its making or its deletion. */
  readonly isStaged: boolean
  /** The row of what the server holds; null where nothing is staged, or the server holds nothing of it. */
  readonly held: RelationshipRow | null
  /** Its staged places in solutions. */
  readonly memberships: readonly MembershipChange[]
  /** Every name the relationship is found by, lower-cased. */
  readonly haystack: string
}

/**
 * Makes the rows of the staged environment. A relationship without staged changes keeps its row from one call to the
 * next, so that one more change redraws one row.
 * @param held As the server holds it.
 */
export function rowMaker(
  held: Environment,
): (staged: Environment, diffs: readonly RelationshipDiff[]) => readonly RelationshipRow[] {
  const known = new WeakMap<Relationship, RelationshipRow>()
  const plainRow = (environment: Environment, relationship: Relationship): RelationshipRow => {
    const present = known.get(relationship) ?? rowOf(held, environment, relationship)
    known.set(relationship, present)
    return present
  }
  return (staged, diffs) => {
    const changesOf = new Map<string, Change[]>()
    for (const change of diffs.flatMap(({ changes }) => changes)) {
      const others = changesOf.get(relationshipOf(change))
      if (others === undefined) changesOf.set(relationshipOf(change), [change])
      else others.push(change)
    }
    return [...staged.relationships.values()].map((relationship) => {
      const before = held.relationships.get(relationship.schemaName)
      const changes = changesOf.get(relationship.schemaName)
      if (before !== undefined && changes === undefined) return plainRow(staged, relationship)
      const heldRow = before === undefined ? null : plainRow(held, before)
      return {
        ...rowOf(held, staged, relationship),
        isStaged: true,
        held: heldRow,
        memberships: changes?.filter((change) => change.type === 'membership') ?? [],
      }
    })
  }
}

/** As one of which nothing is staged. */
function rowOf(held: Environment, staged: Environment, relationship: Relationship): RelationshipRow {
  const { schemaName } = relationship
  const endOf = (logicalName: string): TableEnd => {
    const table = held.tables.get(logicalName)
    return { logicalName, name: table === undefined ? logicalName : tableName(table) }
  }
  const [first, second] = endsOf(relationship)
  const primary = endOf(first)
  const related = endOf(second)
  const column = relationship.type === 'OneToMany' ? relationship.lookupColumn : relationship.intersectTable
  const names = [schemaName, primary.logicalName, primary.name, related.logicalName, related.name, column]
  return {
    schemaName,
    relationship,
    primary,
    related,
    preset: relationship.type === 'OneToMany' ? presetOf(relationship.cascade) : null,
    lock: rowLockOf(held, staged, relationship),
    isStaged: false,
    held: null,
    memberships: [],
    haystack: names.join('\n').toLowerCase(),
  }
}

/** The rows whose relationship touches the table. */
export const rowsOfTable = (rows: readonly RelationshipRow[], table: string): readonly RelationshipRow[] =>
  rows.filter(({ primary, related }) => primary.logicalName === table || related.logicalName === table)

export const changedRows = (rows: readonly RelationshipRow[]): readonly RelationshipRow[] =>
  rows.filter(({ isStaged }) => isStaged)
