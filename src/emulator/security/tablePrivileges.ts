import type { EntityMetadata } from '../../wire/entity.ts'
import { right } from '../access/rights.ts'
import { guidFrom } from '../metadata/identity.ts'
import type { RowSeed } from '../seed.ts'

export type PrivilegeType = 'Create' | 'Read' | 'Write' | 'Delete' | 'Assign' | 'Share' | 'Append' | 'AppendTo'
export type Depth = 'Basic' | 'Local' | 'Deep' | 'Global'

export interface Privilege {
  readonly id: string
  readonly name: string
  /** Null: a privilege of its own kind, such as publishing. */
  readonly type: PrivilegeType | null
  readonly depths: readonly Depth[]
}

/** What the names and depths of a table's privileges depend on. */
export type Securable = Pick<
  EntityMetadata,
  'LogicalName' | 'SchemaName' | 'OwnershipType' | 'IsActivity' | 'IsIntersect'
>

const sharedTypes = ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'] as const

/** By ownership; tables of others (parts of another table, intersects) follow the tables they belong to. */
const kinds: ReadonlyMap<string, readonly [types: readonly PrivilegeType[], depths: readonly Depth[]]> = new Map<
  string,
  readonly [readonly PrivilegeType[], readonly Depth[]]
>([
  ['UserOwned', [[...sharedTypes, 'Assign', 'Share'], ['Basic', 'Local', 'Deep', 'Global']]],
  ['TeamOwned', [[...sharedTypes, 'Assign', 'Share'], ['Basic', 'Local', 'Deep', 'Global']]],
  ['BusinessOwned', [sharedTypes, ['Local', 'Deep', 'Global']]],
  ['BusinessParented', [sharedTypes, ['Local', 'Deep', 'Global']]],
  ['OrganizationOwned', [sharedTypes, ['Global']]],
])

/** Microsoft's privileges that are not called like their table. */
const names: ReadonlyMap<string, string> = new Map([
  ['systemuser', 'User'],
  ['annotation', 'Note'],
  ['salesorder', 'Order'],
  ['savedquery', 'Query'],
  ['savedqueryvisualization', 'SavedQueryVisualizations'],
  ['solution', 'Solution'],
  ['publisher', 'Publisher'],
  // It has none of its own (contract.md 7.3). EMU: the role's for the same kind of work.
  ['relationshiprolemap', 'RelationshipRole'],
])

export const privilegeId = (name: string): string => guidFrom('privilege', name)

/** `prvReadAccount`; all activities share theirs (contract.md 10.2). */
export const tablePrivilegeName = (
  { LogicalName, SchemaName, IsActivity }: Securable,
  type: PrivilegeType,
): string => `prv${type}${IsActivity ? 'Activity' : (names.get(LogicalName) ?? SchemaName)}`

/** The privileges a table has; none: it is secured by another one. */
export const tablePrivileges = (table: Securable): readonly Privilege[] => {
  const kind = table.IsIntersect === true ? undefined : kinds.get(table.OwnershipType)
  if (kind === undefined) return []
  const [types, depths] = kind
  return types.map((type) => {
    const name = tablePrivilegeName(table, type)
    return { id: privilegeId(name), name, type, depths }
  })
}

/** A row of the table `privilege`. */
export const privilegeRow = ({ id, name, type, depths }: Privilege): RowSeed => ({
  privilegeid: id,
  privilegerowid: id,
  name,
  accessright: type === null ? 0 : right[`${type}Access`],
  canbebasic: depths.includes('Basic'),
  canbelocal: depths.includes('Local'),
  canbedeep: depths.includes('Deep'),
  canbeglobal: depths.includes('Global'),
  canbeentityreference: false,
  canbeparententityreference: false,
})

/** `roleprivileges.privilegedepthmask`, the least first. */
export const depthMasks: readonly (readonly [mask: number, depth: Depth])[] = [
  [1, 'Basic'],
  [2, 'Local'],
  [4, 'Deep'],
  [8, 'Global'],
]

/** The mask for a depth; for the deepest there is, where the privilege does not know that depth. */
export const depthMask = (depth: Depth, privilege: Privilege): number => {
  const possible = privilege.depths.includes(depth) ? depth : privilege.depths.at(-1)
  return depthMasks.find(([, name]) => name === possible)?.[0] ?? 1
}
