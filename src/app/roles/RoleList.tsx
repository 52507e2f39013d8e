import { Button, Tooltip } from '@fluentui/react-components'
import { AddRegular, PeopleRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSession } from '../session.tsx'
import { SmallList } from '../SmallList.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { RoleForm } from './RoleForm.tsx'
import { roleColumns, roleRows, type RoleRow } from './roleRows.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')
const keyOf = ({ role }: RoleRow): string => role.id
const byName = { column: 'name', descending: false }

/** Every role with its state and how often it is used; choosing one shows it beside the list. */
export function RoleList() {
  const { environment } = useSession()
  const { kind, data, uses, obstacle } = useRoles()
  const { role } = route.useSearch()
  const navigate = route.useNavigate()
  const [isOpen, setOpen] = useState(false)
  const rows = useMemo(() => roleRows(kind, data, uses.counts, environment), [kind, data, uses.counts, environment])
  const columns = useMemo(() => roleColumns(kind), [kind])
  const choose = useCallback(
    (row: RoleRow) =>
      void navigate({ search: (present) => ({ ...present, role: row.role.id, roleMap: undefined }), replace: role !== undefined }),
    [navigate, role],
  )
  const refusal = obstacle('createRole')
  const create = (
    <Tooltip content={refusal ?? texts.about[kind]} relationship="description">
      <Button appearance="primary" icon={<AddRegular />} disabledFocusable={refusal !== null} onClick={() => setOpen(true)}>
        {texts.newRole}
      </Button>
    </Tooltip>
  )
  return (
    <>
      <SmallList
        label={texts.kinds[kind]}
        find={texts.list.find}
        create={create}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        sort={byName}
        selected={role ?? null}
        activate={choose}
        empty={<EmptyState icon={<PeopleRegular />} {...texts.list.empty} />}
        noMatch={texts.list.nothing}
        texts={texts.list.grid}
      />
      {isOpen && <RoleForm edited={null} close={() => setOpen(false)} />}
    </>
  )
}
