import type { Environment } from '../environment.ts'
import type { Table } from '../table.ts'

/** Why a table cannot take part in a new relationship (contract.md 4.3, 5). */
export type Ineligibility =
  /** The environment does not list it: 0x80040217 (contract.md 1.5). */
  | { readonly rule: 'missingTable'; readonly table: string }
  /** The hidden table of a many-to-many: 0x8004830f (contract.md 4.3). */
  | { readonly rule: 'intersect'; readonly table: string }
  /** A managed solution forbids it: 0x80047008; 0x8004432c for a table related to itself (contract.md 2.5). */
  | { readonly rule: 'notCustomizable'; readonly table: string }
  /** 0x8004432e without a primary name column, else 0x80047003; 0x8004432c to itself (contract.md 5, 14). */
  | { readonly rule: 'cannotBePrimary'; readonly table: string }
  /** 0x80044350 for what is itself a component of solutions, else 0x8004432d; 0x8004432c to itself (contract.md 5, 14). */
  | { readonly rule: 'cannotBeRelated'; readonly table: string }
  /** 0x80047003 (contract.md 5, 14). */
  | { readonly rule: 'cannotBeInManyToMany'; readonly table: string }
  /** What activities are about, and who takes part, comes with the table's own setting: 0x80047006 (contract.md 4.3). */
  | { readonly rule: 'activityPlumbing'; readonly table: string }
  /** A custom activity has no activities of its own: 0x8004f121 (contract.md 4.3). */
  | { readonly rule: 'activityOverActivity'; readonly table: string }

/** What a table would be in a new relationship: primary, related, or one side of a many-to-many. */
export type Role = 'primary' | 'related' | 'manyToMany'

const flags = {
  primary: 'canBePrimary',
  related: 'canBeRelated',
  manyToMany: 'canBeInManyToMany',
} as const satisfies Record<Role, keyof Table>

const flagRules = {
  primary: 'cannotBePrimary',
  related: 'cannotBeRelated',
  manyToMany: 'cannotBeInManyToMany',
} as const satisfies Record<Role, Ineligibility['rule']>

/** The tables that say what an activity is about and who takes part. */
const activityPlumbing: ReadonlySet<string> = new Set(['activitypointer', 'activityparty'])

/** Why a table cannot have this role in any new relationship; null when it can (contract.md 5). */
export function whyNotRole(environment: Environment, logicalName: string, role: Role): Ineligibility | null {
  const table = environment.tables.get(logicalName)
  if (table === undefined) return { rule: 'missingTable', table: logicalName }
  if (table.isIntersect) return { rule: 'intersect', table: logicalName }
  if (table.isManaged && !table.isCustomizable) return { rule: 'notCustomizable', table: logicalName }
  if (!table[flags[role]]) return { rule: flagRules[role], table: logicalName }
  if (role === 'related' && activityPlumbing.has(logicalName)) return { rule: 'activityPlumbing', table: logicalName }
  return null
}

/** Why two tables that are eligible each cannot be primary and related to each other; null when they can. */
export function whyNotPair(environment: Environment, primary: string, related: string): Ineligibility | null {
  const [one, many] = [environment.tables.get(primary), environment.tables.get(related)]
  // The code's text names a custom activity table and activities, not which side is which (contract.md 14).
  return one?.isActivity === true && one.isCustom && many?.isActivity === true
    ? { rule: 'activityOverActivity', table: related }
    : null
}

/** Why there can be no new one-to-many from a primary to a related table; null when there can (contract.md 4.3, 5). */
export const whyNotOneToMany = (environment: Environment, primary: string, related: string): Ineligibility | null =>
  whyNotRole(environment, primary, 'primary') ??
  whyNotRole(environment, related, 'related') ??
  whyNotPair(environment, primary, related)

/** Why there can be no new many-to-many between two tables; null when there can (contract.md 5). */
export const whyNotManyToMany = (environment: Environment, table1: string, table2: string): Ineligibility | null =>
  whyNotRole(environment, table1, 'manyToMany') ?? whyNotRole(environment, table2, 'manyToMany')
