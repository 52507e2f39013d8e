import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, PeopleRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridView } from '../../ui/gridColumn.ts'
import { arrangeRows, filterChoices, findRows } from '../../ui/gridRows.ts'
import { filterChips } from '../filterChips.ts'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { RoleForm } from './RoleForm.tsx'
import { roleColumns, roleRows, type RoleRow } from './roleRows.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')
const keyOf = ({ role }: RoleRow): string => role.id
const plain: GridView = { sort: { column: 'name', descending: false }, filters: {}, hidden: [] }

const useStyles = makeStyles({
  tools: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  list: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
})

/** Every role with its state and how often it is used; choosing one shows it beside the list. */
export function RoleList() {
  const styles = useStyles()
  const { environment } = useSession()
  const { kind, data, uses, obstacle } = useRoles()
  const { role } = route.useSearch()
  const navigate = route.useNavigate()
  const [find, setFind] = useState('')
  const [view, setView] = useState(plain)
  const [isOpen, setOpen] = useState(false)
  const rows = useMemo(() => roleRows(kind, data, uses.counts, environment), [kind, data, uses.counts, environment])
  const columns = useMemo(() => roleColumns(kind), [kind])
  const found = useMemo(() => findRows(rows, find), [rows, find])
  const arranged = useMemo(() => arrangeRows(found, columns, view), [found, columns, view])
  const choices = useCallback((column: string) => filterChoices(found, columns, view.filters, column), [found, columns, view.filters])
  const choose = useCallback(
    (row: RoleRow) =>
      void navigate({ search: (present) => ({ ...present, role: row.role.id, roleMap: undefined }), replace: role !== undefined }),
    [navigate, role],
  )
  const clear = () => {
    setFind('')
    setView(plain)
  }
  const refusal = obstacle('createRole')
  const nothing =
    rows.length === 0 ? (
      <EmptyState icon={<PeopleRegular />} title={texts.list.empty.title} text={texts.list.empty.text} />
    ) : (
      <EmptyState title={texts.list.nothing.title} text={texts.list.nothing.text} actions={[{ text: texts.list.nothing.clear, run: clear }]} />
    )
  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <Tooltip content={refusal ?? texts.about[kind]} relationship="description">
          <Button appearance="primary" icon={<AddRegular />} disabledFocusable={refusal !== null} onClick={() => setOpen(true)}>
            {texts.newRole}
          </Button>
        </Tooltip>
        <FindBox label={texts.list.find} text={find} find={setFind} />
        <FilterChips chips={filterChips(columns, view, setView)} clearAll={clear} texts={texts.list.grid} />
      </div>
      <Grid
        label={texts.kinds[kind]}
        columns={columns}
        rows={arranged}
        rowKey={keyOf}
        view={view}
        changeView={setView}
        choices={choices}
        selected={role ?? null}
        activate={choose}
        empty={nothing}
        texts={texts.list.grid}
      />
      {isOpen && <RoleForm edited={null} close={() => setOpen(false)} />}
    </div>
  )
}
