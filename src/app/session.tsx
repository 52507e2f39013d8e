import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Environment } from '../model/environment.ts'
import type { Connection } from './connection.ts'
import type { Workspace, WorkspaceStore } from './workspace.ts'

/** What every page below an environment's address relies on. */
export interface Session {
  readonly connection: Connection
  /** The identity of an environment; its address may move (contract.md 10.1). */
  readonly organizationId: string
  readonly userId: string
  /** As the server holds it; `useStagedEnvironment` adds the staged changes. */
  readonly environment: Environment
  readonly workspace: WorkspaceStore
  /** Why no definition can be changed here; null: it can. `rowsClosed` tells of rows. */
  readonly readOnly: ReadOnly | null
}

export type ReadOnly =
  /** Somebody opened it so. */
  | { readonly type: 'chosen' }
  | { readonly type: 'privileges'; readonly missing: readonly string[] }
  /** Another organization answers at the address now; what is shown is from before. */
  | { readonly type: 'otherOrganization'; readonly answered: string }

/**
 * Why no rows can be written; null: they may be tried. Who lacks the privileges to customize may still link rows: those
 * are other privileges, of the tables (contract.md 10.2), and the server decides.
 */
export function rowsClosed({ connection, readOnly }: Pick<Session, 'connection' | 'readOnly'>): 'chosen' | 'otherOrganization' | null {
  if (readOnly?.type === 'otherOrganization') return 'otherOrganization'
  return connection.writer === null || readOnly?.type === 'chosen' ? 'chosen' : null
}

export const SessionContext = createContext<Session | null>(null)

/** The session of the environment on the screen. Throws outside of one. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('useSession was called outside of an environment route.')
  return session
}

/** A value or a setter of the workspace; the component draws again when it changes. */
export const useWorkspace = <Value,>(select: (workspace: Workspace) => Value): Value =>
  useStore(useSession().workspace, select)
