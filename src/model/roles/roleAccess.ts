import type { RoleKind } from './role.ts'
import type { RoleWrite } from './roleWrite.ts'

const names: Readonly<Record<RoleKind, string>> = { relationship: 'RelationshipRole', connection: 'ConnectionRole' }

/** Every privilege the page may need. A map has none of its own: the role's count (contract.md 7.3). */
export const rolePrivileges: readonly string[] = Object.values(names).flatMap((name) =>
  ['Create', 'Write', 'Delete', 'Append', 'AppendTo'].map((right) => `prv${right}${name}`),
)

/** What the page offers to do. */
export type RoleAction = RoleWrite['type']

/**
 * The privileges an action needs. Those of tables of a connection role are not published; whoever may change the role is
 * offered them, and Dataverse decides (contract.md 10.2).
 */
export function privilegesFor(action: RoleAction, kind: RoleKind): readonly string[] {
  const privilege = (right: string) => `prv${right}${names[kind]}`
  switch (action) {
    case 'createRole':
      return [privilege('Create')]
    case 'changeRole':
    case 'changeMap':
      return [privilege('Write')]
    case 'deleteRole':
    case 'deleteMap':
      return [privilege('Delete')]
    case 'addMap':
      return [privilege('Create')]
    case 'addTable':
    case 'deleteTable':
      return [privilege('Write')]
    case 'addMatch':
    case 'deleteMatch':
      return [privilege('Append'), privilege('AppendTo')]
  }
}
