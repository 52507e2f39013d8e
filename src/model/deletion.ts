import type { RequiredLevel } from './column.ts'
import { isDrafted } from './draft/draftRelationships.ts'
import { isLeaving, type Environment } from './environment.ts'
import type { LocalizedText } from './localizedText.ts'
import type { OneToMany, Relationship } from './relationship.ts'
import type { UnknownValue } from './unknown.ts'

/** A lookup column as a part of solutions: what decides whether its relationships can be deleted, and what goes with it. */
export interface LookupComponent {
  readonly metadataId: string
  readonly isCustom: boolean
  /** A customer column: it points to accounts and contacts, and to both at all times. */
  readonly isCustomer: boolean
  /** The tables it points to; null for a plain identifier. */
  readonly targets: readonly string[] | null
  readonly schemaName: string
  /** In every language, as they would have to be given again. */
  readonly displayName: readonly LocalizedText[]
  readonly description: readonly LocalizedText[]
  readonly requiredLevel: RequiredLevel | UnknownValue
}

/** What a deletion takes along beside the relationship itself. */
export type Loss =
  /** The lookup column of the related table, with the values of all its rows (contract.md 2.8). */
  | { readonly type: 'column'; readonly table: string; readonly column: string }
  /** One target of a multi-table lookup: the column stays, its values that point there go (contract.md 2.9). */
  | { readonly type: 'target'; readonly table: string; readonly column: string; readonly target: string; readonly remaining: readonly string[] }
  /** The intersect table with every link in it (contract.md 2.8). */
  | { readonly type: 'links'; readonly table1: string; readonly table2: string; readonly intersectTable: string }

/** Whether a relationship can be deleted. Where not: why, and the code that Dataverse would answer (contract.md 2.8). */
export type Deletion =
  | { readonly allowed: true; readonly loss: Loss }
  | { readonly allowed: false; readonly reason: 'system'; readonly code: '0x8004700a' }
  | { readonly allowed: false; readonly reason: 'managed'; readonly code: '0x8004f032' }
  | LookupMember

/** One that goes with its column alone (contract.md 2.8). */
export interface LookupMember {
  readonly allowed: false
  readonly reason: 'lookupMember'
  readonly code: '0x8004847d'
  readonly lookup: 'customer' | 'system'
  /** The column to delete instead. */
  readonly table: string
  readonly column: string
  /** Schema names of the relationships that would go with it, without this one. */
  readonly others: readonly string[]
}

/**
 * Whether a relationship can be deleted, and what is lost with it, in the order in which Dataverse checks (contract.md
 * 2.8). Dependencies are another question. Without the column, which must be read, a member of a customer lookup looks
 * like one of a multi-table lookup. What else is staged decides what is lost: pass the staged environment for that.
 */
export function deletionOf(environment: Environment, relationship: Relationship, column: LookupComponent | null): Deletion {
  if (!relationship.isCustom) return { allowed: false, reason: 'system', code: '0x8004700a' }
  if (relationship.isManaged) return { allowed: false, reason: 'managed', code: '0x8004f032' }
  if (relationship.type === 'ManyToMany') {
    const { table1, table2, intersectTable } = relationship
    return { allowed: true, loss: { type: 'links', table1, table2, intersectTable } }
  }
  return lookupMember(environment, relationship, column) ?? { allowed: true, loss: lossOf(environment, relationship, column) }
}

/** The other relationships that hang on the same column. */
const siblingsOf = (environment: Environment, { schemaName, referencingTable, lookupColumn }: OneToMany): readonly OneToMany[] =>
  (environment.byReferencingTable.get(referencingTable) ?? []).filter(
    (other) => other.lookupColumn === lookupColumn && other.schemaName !== schemaName,
  )

/**
 * The members of a customer lookup, and of a lookup of the system to several tables, regarding for instance, go with
 * their column alone (contract.md 2.8). Null for any other.
 */
function lookupMember(environment: Environment, relationship: OneToMany, column: LookupComponent | null): LookupMember | null {
  const siblings = siblingsOf(environment, relationship)
  const isShared = siblings.length > 0 || (column?.targets?.length ?? 0) > 1
  // A relationship of the system hangs on a column of the system.
  const isSystemColumn = column === null ? siblings.some(({ isCustom }) => !isCustom) : !column.isCustom
  const isCustomer = column?.isCustomer === true
  if (!isCustomer && !(isShared && isSystemColumn)) return null
  return {
    allowed: false,
    reason: 'lookupMember',
    code: '0x8004847d',
    lookup: isCustomer ? 'customer' : 'system',
    table: relationship.referencingTable,
    column: relationship.lookupColumn,
    others: siblings.map(({ schemaName }) => schemaName).toSorted(),
  }
}

/**
 * The column goes with its last target: one whose relationship is to be deleted does not keep it, nor one that the column,
 * read later than the environment, has no longer.
 */
function lossOf(environment: Environment, relationship: OneToMany, column: LookupComponent | null): Loss {
  const { referencingTable: table, lookupColumn, referencedTable: target } = relationship
  const siblings = siblingsOf(environment, relationship)
  const gone = new Set([target, ...siblings.filter((one) => isLeaving(environment, one.schemaName)).map((one) => one.referencedTable)])
  const there = column?.targets ?? siblings.map(({ referencedTable }) => referencedTable)
  const known = [...there, ...siblings.filter(isDrafted).map(({ referencedTable }) => referencedTable)]
  const remaining = [...new Set(known)].filter((one) => !gone.has(one)).toSorted()
  return remaining.length === 0
    ? { type: 'column', table, column: lookupColumn }
    : { type: 'target', table, column: lookupColumn, target, remaining }
}
