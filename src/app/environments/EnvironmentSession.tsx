import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rebase } from '../../model/drift.ts'
import type { Environment } from '../../model/environment.ts'
import { closed, type Connection } from '../connection.ts'
import { queries } from '../queries.ts'
import { SessionContext, type ReadOnly, type Session } from '../session.tsx'
import { createWorkspace, followOtherTabs, type WorkspaceStore } from '../workspace.ts'
import { OpeningFailed } from './OpeningFailed.tsx'
import { OtherOrganization } from './OtherOrganization.tsx'
import { OpeningPage } from './OpeningPage.tsx'
import { shellQuery } from './shellQuery.ts'

const workspaces = new Map<string, WorkspaceStore>()

/** One workspace for each organization, however often its pages are mounted; begun on what the server holds now. */
function workspaceOf(organizationId: string, environment: Environment): WorkspaceStore {
  const present = workspaces.get(organizationId)
  if (present !== undefined) return present
  const workspace = createWorkspace(organizationId, () => localStorage)
  const { staged, settle } = workspace.getState()
  const remaining = rebase(environment, staged)
  if (remaining !== staged) settle(remaining)
  workspaces.set(organizationId, workspace)
  followOtherTabs(workspace, organizationId)
  return workspace
}

function readOnlyOf(connection: Connection, answered: string, missing: readonly string[]): ReadOnly | null {
  const { organizationId, writer } = connection
  if (organizationId !== null && organizationId !== answered) return { type: 'otherOrganization', answered }
  if (writer === null) return { type: 'chosen' }
  return missing.length === 0 ? null : { type: 'privileges', missing }
}

/** Loads identity, metadata and the shell's code, in parallel, and offers them to the pages. */
export function EnvironmentSession({ connection }: { connection: Connection }) {
  const identity = useQuery(queries.identity(connection))
  const expected = connection.organizationId
  // Nothing else is asked of an address before it is known who answers there.
  const isWhoWasMeant = expected === null || identity.data?.organizationId === expected
  const environment = useQuery({ ...queries.environment(connection), enabled: isWhoWasMeant })
  const shell = useQuery(shellQuery)
  // Whoever asks nobody to sign in lets everybody do everything.
  const asksPrivileges = connection.auth !== null && connection.writer !== null && isWhoWasMeant
  const privileges = useQuery({
    ...queries.missingPrivileges(connection, identity.data?.userId ?? ''),
    enabled: asksPrivileges && identity.data !== undefined,
  })
  const missing = privileges.data
  const session = useMemo((): Session | null => {
    if (identity.data === undefined || environment.data === undefined) return null
    const { organizationId: answered, userId } = identity.data
    const organizationId = expected ?? answered
    const workspace = workspaceOf(organizationId, environment.data)
    const readOnly = readOnlyOf(connection, answered, missing ?? [])
    const asked = readOnly?.type === 'otherOrganization' ? closed(connection) : connection
    return { connection: asked, organizationId, userId, environment: environment.data, workspace, readOnly }
  }, [connection, expected, identity.data, environment.data, missing])

  if (identity.data !== undefined && !isWhoWasMeant && session === null) {
    return <OtherOrganization connection={connection} answered={identity.data.organizationId} />
  }
  if (session !== null && shell.data !== undefined) {
    const { Shell } = shell.data
    return (
      <SessionContext value={session}>
        <Shell />
      </SessionContext>
    )
  }
  const error = identity.error ?? environment.error ?? shell.error
  const retry = () => {
    void identity.refetch()
    if (isWhoWasMeant) void environment.refetch()
    if (shell.isError) void shell.refetch()
  }
  if (error !== null) return <OpeningFailed auth={connection.auth} error={error} retry={retry} />
  // One that has arrived is idle, too.
  const asked = isWhoWasMeant ? [identity, environment, shell] : [identity, shell]
  const stopped = asked.some(({ data, fetchStatus }) => data === undefined && fetchStatus === 'idle')
  return <OpeningPage connection={connection} stopped={stopped} retry={retry} />
}
