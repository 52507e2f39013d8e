import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { RoleData } from '../../dataverse/roleRows.ts'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import type { RoleKind } from '../../model/roles/role.ts'
import { privilegesFor, type RoleAction } from '../../model/roles/roleAccess.ts'
import { GridSkeleton } from '../../ui/GridSkeleton.tsx'
import { sendRoleWrites, useRoleWork, type TitledWrite } from '../applyRoles.ts'
import { describeError, underTitle } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { rowsClosed, useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { shellTexts } from '../texts/shell.ts'
import { ChosenRole } from './ChosenRole.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'
import { RoleList } from './RoleList.tsx'
import { RoleNotices } from './RoleNotices.tsx'
import { RolesViewContext, type Proposal, type RolesView } from './rolesView.ts'
import { writeWord } from './roleWords.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  notices: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}` },
  body: {
    flex: '1 0 420px',
    minHeight: 0,
    display: 'flex',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { flexDirection: 'column' },
  },
  list: { flex: '1 1 440px', minWidth: 0, minHeight: '280px', display: 'flex', flexDirection: 'column' },
  chosen: {
    flex: '1.2 1 480px',
    minWidth: 0,
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { borderLeftStyle: 'none', borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
})

interface Props extends Pick<RolesView, 'added' | 'addTable'> {
  readonly kind: RoleKind
  readonly schema: RoleSchema
  /** Whether each request is shown before it is sent. */
  readonly reviews: boolean
}

/** The roles of one kind: read, listed, and the chosen one beside the list. */
export function RolesOfKind(props: Props) {
  const styles = useStyles()
  const { connection } = useSession()
  const roles = useQuery(queries.roles(connection, props.schema, props.kind))
  const retry = { text: shellTexts.retry, run: () => void roles.refetch() }
  if (roles.data !== undefined) {
    return (
      <>
        {roles.isError && (
          <div className={styles.notices}>
            <FailureBar description={underTitle(texts.list.stale, describeError(roles.error))} action={retry} />
          </div>
        )}
        <Read {...props} data={roles.data} />
      </>
    )
  }
  if (roles.isError) {
    return (
      <div className={styles.notices}>
        <FailureBar description={underTitle(texts.list.failed, describeError(roles.error))} action={retry} />
      </div>
    )
  }
  return <GridSkeleton label={texts.list.loading} widths={[220, 90, 90, 90]} rows={8} />
}

function Read({ kind, schema, reviews, added, addTable, data }: Props & { data: RoleData }) {
  const styles = useStyles()
  const session = useSession()
  const { connection, environment } = session
  const obstacle = useObstacle(kind)
  const counted = useQuery(queries.roleUses(connection, schema, kind))
  const navigate = route.useNavigate()
  const { roleMap } = route.useSearch()
  /** The details of a map that is deleted are closed first: there is nothing left to read. */
  const begin = useCallback(
    (writes: readonly TitledWrite[]) => {
      const isDeleted = writes.some(({ write }) => write.type === 'deleteMap' && write.id === roleMap)
      if (isDeleted) void navigate({ search: (present) => ({ ...present, roleMap: undefined }), replace: true })
      void sendRoleWrites(session, schema, writes)
    },
    [session, schema, roleMap, navigate],
  )
  const [proposed, setProposed] = useState<{ writes: readonly TitledWrite[]; warning: string | null } | null>(null)
  const view = useMemo((): RolesView => {
    const titled = (write: TitledWrite['write']): TitledWrite => ({ write, title: writeWord(environment, data.roles, write) })
    const propose = ({ writes, title, isNeeded, warning = null }: Proposal) => {
      const named = writes.map((write) => ({
        ...(title === undefined ? titled(write) : { write, title: title(write) }),
        isNeeded: isNeeded === undefined ? undefined : (rows: RoleData) => isNeeded(write, rows),
      }))
      if (reviews || warning !== null) setProposed({ writes: named, warning })
      else begin(named)
    }
    return { kind, schema, data, uses: { counts: counted.data ?? null, error: counted.error }, obstacle, added, addTable, titled, propose }
  }, [begin, environment, kind, schema, data, counted.data, counted.error, obstacle, added, addTable, reviews])
  return (
    <RolesViewContext value={view}>
      <RoleNotices />
      <div className={styles.body}>
        <div className={styles.list}>
          <RoleList />
        </div>
        <div className={styles.chosen}>
          <ChosenRole />
        </div>
      </div>
      {proposed !== null && (
        <ReviewDialog
          {...proposed}
          schema={schema}
          close={() => setProposed(null)}
          send={() => begin(proposed.writes)}
        />
      )}
    </RolesViewContext>
  )
}

/** Why an action is not possible here: how the environment was opened, a privilege that is missing, other work. */
function useObstacle(kind: RoleKind): (action: RoleAction) => string | null {
  const session = useSession()
  const { connection, userId } = session
  const isRunning = useRoleWork().running.length > 0
  const { data: missing } = useQuery(queries.missingRolePrivileges(connection, userId))
  const closed = rowsClosed(session)
  return useMemo(
    () => (action) => {
      if (closed === 'chosen') return texts.obstacles.readOnly
      if (closed === 'otherOrganization') return texts.obstacles.otherOrganization
      const lacking = privilegesFor(action, kind).filter((each) => missing?.includes(each) === true)
      if (lacking.length > 0) return texts.obstacles.missing(lacking)
      return isRunning ? texts.obstacles.running : null
    },
    [closed, kind, missing, isRunning],
  )
}
