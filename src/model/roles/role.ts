import type { UnknownValue } from '../unknown.ts'

/** The two kinds of roles: the legacy one, and its successor (contract.md 7.1). */
export const roleKinds = ['relationship', 'connection'] as const
export type RoleKind = (typeof roleKinds)[number]

export type RoleState = 'active' | 'inactive'

/** A role of either kind (contract.md 7.2, 7.4). */
export interface Role {
  readonly kind: RoleKind
  readonly id: string
  /** The version of the row as it was read: its ETag (contract.md 12.4). */
  readonly version: string
  readonly name: string
  readonly description: string | null
  readonly state: RoleState | UnknownValue
  /** Number of the category; null for a role without one, and for every relationship role. */
  readonly category: number | null
  /** Whether it came with a managed solution; relationship roles never do. */
  readonly isManaged: boolean
}

/** What somebody may write of a role. */
export interface RoleValues {
  readonly name: string
  readonly description: string | null
  readonly category: number | null
  readonly state: RoleState
}

/** Where a map lets a role be used: between rows of these two tables (contract.md 7.3). */
export interface MapPlace {
  readonly role: string
  readonly primary: string
  readonly associate: string
}

/** A row of relationshiprolemap. */
export interface RoleMap extends MapPlace {
  readonly id: string
  readonly version: string
  /** ISO 8601; null where the platform does not say. */
  readonly createdOn: string | null
}

/** A row of connectionroleobjecttypecode: the role may stand at rows of the table (contract.md 7.4). */
export interface RoleTable {
  readonly id: string
  readonly version: string
  readonly role: string
  readonly table: string
}

/** One direction of two connection roles that go together, as Dataverse stores it (contract.md 7.4). */
export interface RoleMatch {
  readonly from: string
  readonly to: string
}

/** The longest texts Dataverse takes, in characters (contract.md 7.2, 7.4). */
const roleLimits = {
  name: 100,
  description: { relationship: 500, connection: 1_000 },
} as const

/** The categories that come with the platform (contract.md 7.4); an environment may have others. */
export const roleCategories = [1, 2, 3, 4, 5, 1000, 1001, 1002] as const

/** What keeps a role from being written with these values. */
export type RoleIssue = 'nameMissing' | 'nameTooLong' | 'descriptionTooLong'

export function roleIssues(kind: RoleKind, { name, description }: Pick<RoleValues, 'name' | 'description'>): readonly RoleIssue[] {
  const issues: RoleIssue[] = []
  if (name.trim() === '') issues.push('nameMissing')
  if (name.length > roleLimits.name) issues.push('nameTooLong')
  if ((description ?? '').length > roleLimits.description[kind]) issues.push('descriptionTooLong')
  return issues
}
