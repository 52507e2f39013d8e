import { Button, Field, Input, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoleData } from '../../dataverse/roleRows.ts'
import type { RoleUses } from '../../dataverse/roleUses.ts'
import type { Role } from '../../model/roles/role.ts'
import { matchesOf } from '../../model/roles/roleMatches.ts'
import type { RoleWrite } from '../../model/roles/roleWrite.ts'
import { AlertDialog } from '../../ui/AlertDialog.tsx'
import { DangerButton } from '../../ui/DangerButton.tsx'
import { roleRequestText, sendRoleWrites } from '../applyRoles.ts'
import { describeError, underTitle } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { shellTexts } from '../texts/shell.ts'
import { RequestBox } from './RequestBox.tsx'
import { tableWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** Reads anew what goes with a role, asks for its name, and deletes it. */
export function DeleteRole({ role, close }: { role: Role; close: () => void }) {
  const session = useSession()
  const navigate = route.useNavigate()
  const { schema, titled, obstacle } = useRoles()
  const rows = useQuery({ ...queries.roles(session.connection, schema, role.kind), refetchOnMount: 'always' })
  const uses = useQuery({ ...queries.roleUses(session.connection, schema, role.kind), refetchOnMount: 'always' })
  const [typed, setTyped] = useState('')
  const isRead = rows.data !== undefined && uses.data !== undefined && !rows.isFetching && !uses.isFetching && !rows.isError && !uses.isError
  const present = rows.data?.roles.find(({ id }) => id === role.id) ?? role
  const write: RoleWrite = { type: 'deleteRole', kind: role.kind, id: role.id, version: present.version, name: present.name }
  const refusal = obstacle('deleteRole')
  const isReady = isRead && refusal === null && typed === present.name
  const submit = () => {
    if (!isReady) return
    close()
    void sendRoleWrites(session, schema, [titled(write)]).then((done) =>
      done ? navigate({ search: (kept) => ({ ...kept, role: undefined, roleMap: undefined }) }) : undefined,
    )
  }
  const error = rows.error ?? uses.error
  const retry = () => void Promise.all([rows.refetch(), uses.refetch()])
  return (
    <AlertDialog
      title={texts.remove.title(present.name)}
      close={close}
      submit={submit}
      actions={
        <>
          <DangerButton text={texts.remove.delete} disabled={!isReady} />
          <Button onClick={close}>{texts.form.cancel}</Button>
        </>
      }
    >
      {isRead ? (
        <>
          <Losses role={role} rows={rows.data} uses={uses.data} />
          <Text>{texts.remove.forGood}</Text>
          <RequestBox caption={titled(write).title} text={roleRequestText(session, schema, write)} />
          <Field label={texts.remove.confirm(present.name)}>
            <Input value={typed} onChange={(_, { value }) => setTyped(value)} autoComplete="off" spellCheck={false} dir="auto" />
          </Field>
        </>
      ) : error === null ? (
        <Skeleton aria-label={texts.remove.reading}>
          <SkeletonItem size={64} />
        </Skeleton>
      ) : (
        <FailureBar description={underTitle(texts.remove.unread, describeError(error))} action={{ text: shellTexts.retry, run: retry }} />
      )}
    </AlertDialog>
  )
}

/** What is deleted with it, and what it means for the rows that use it. */
function Losses({ role, rows, uses }: { role: Role; rows: RoleData; uses: readonly RoleUses[] }) {
  const styles = useStyles()
  const { environment } = useSession()
  const of = (list: readonly { readonly role: string }[]) => list.filter((row) => row.role === role.id).length
  const matches = matchesOf(role.id, rows.matches).length
  const used = uses.flatMap(({ table, deleting, counts }) => {
    const count = counts === null ? null : (counts.get(role.id) ?? 0)
    if (count === 0) return []
    const amount = count === null ? texts.remove.moreRows : texts.remove.rows(count)
    const word = tableWord(environment, table)
    return [deleting === 'Restrict' ? texts.remove.restrict(amount, word) : texts.remove.removeLink(amount, word)]
  })
  const lines = [
    role.kind === 'relationship' ? texts.remove.maps(of(rows.maps)) : texts.remove.tables(of(rows.tables)),
    ...(matches === 0 ? [] : [texts.remove.matches(matches)]),
    ...(used.length === 0 ? [texts.remove.unused] : used),
  ]
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
