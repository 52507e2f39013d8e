import { createContext, use } from 'react'
import type { RoleData } from '../../dataverse/roleRows.ts'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import type { RoleUses } from '../../dataverse/roleUses.ts'
import type { RoleKind } from '../../model/roles/role.ts'
import type { RoleAction } from '../../model/roles/roleAccess.ts'
import type { RoleWrite } from '../../model/roles/roleWrite.ts'
import type { TitledWrite } from '../applyRoles.ts'

/** What somebody wants to be sent. */
export interface Proposal {
  readonly writes: readonly RoleWrite[]
  /** Its own words for writes; without them the usual ones. */
  readonly title?: (write: RoleWrite) => string
  /** Whether a write is still needed, by the rows as they are right before it is sent; without it each is sent. */
  readonly isNeeded?: (write: RoleWrite, rows: RoleData) => boolean
  /** What has to be known before: the requests are then shown in any case. */
  readonly warning?: string | null
}

/** Where somebody has put tables that no row uses yet. */
export type AddedTables = Readonly<Record<'primaries' | 'associates' | 'tables', readonly string[]>>

export const noTables: AddedTables = { primaries: [], associates: [], tables: [] }

/** What the parts of the page share: one kind of roles, as it was read. */
export interface RolesView {
  readonly kind: RoleKind
  readonly schema: RoleSchema
  readonly data: RoleData
  /** Null while they are counted; an error where they cannot be. */
  readonly uses: { readonly counts: readonly RoleUses[] | null; readonly error: unknown }
  /** Why an action is not possible; null: it is. */
  readonly obstacle: (action: RoleAction) => string | null
  /** They stay while the page is open, for whichever role is chosen. */
  readonly added: AddedTables
  readonly addTable: (to: keyof AddedTables, table: string) => void
  readonly titled: (write: RoleWrite) => TitledWrite
  /** Sends at once, or shows first what will be sent. */
  readonly propose: (proposal: Proposal) => void
}

export const RolesViewContext = createContext<RolesView | null>(null)

/** Throws outside of the page of roles. */
export function useRoles(): RolesView {
  const view = use(RolesViewContext)
  if (view === null) throw new Error('useRoles was called outside of the page of roles.')
  return view
}
