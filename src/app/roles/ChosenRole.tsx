import { Badge, Button, Title2, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DeleteRegular, EditRegular, PeopleRegular, PlayRegular, PauseRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role, RoleState } from '../../model/roles/role.ts'
import { isUnknown } from '../../model/unknown.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { formatNumber } from '../texts/format.ts'
import { rolesTexts as texts } from '../texts/roles.ts'
import { useSession } from '../session.tsx'
import { DeleteRole } from './DeleteRole.tsx'
import { MapDetails } from './MapDetails.tsx'
import { MatchingRoles } from './MatchingRoles.tsx'
import { RoleForm } from './RoleForm.tsx'
import { RoleMapMatrix } from './RoleMapMatrix.tsx'
import { RoleTablesMatrix } from './RoleTablesMatrix.tsx'
import { usesOf } from './roleRows.ts'
import { causeWord, stateWord, tableWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  role: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}` },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  aside: { color: tokens.colorNeutralForeground2 },
})

/** The role the address names: what it is, and where it may be used. */
export function ChosenRole() {
  const { role: id, roleMap } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, kind } = useRoles()
  const styles = useStyles()
  if (id === undefined) return <EmptyState icon={<PeopleRegular />} title={texts.choose.title} text={texts.choose.text} />
  const role = data.roles.find((each) => each.id === id)
  if (role === undefined) {
    const clear = () => void navigate({ search: (present) => ({ ...present, role: undefined, roleMap: undefined }) })
    return <EmptyState title={texts.gone.title} text={texts.gone.text} actions={[{ text: texts.gone.clear, run: clear }]} />
  }
  return (
    <section className={styles.role} aria-label={role.name}>
      <Head key={role.id} role={role} />
      {kind === 'relationship' ? (
        <>
          <RoleMapMatrix key={role.id} role={role} />
          {roleMap !== undefined &&
            (data.maps.some((map) => map.id === roleMap) ? <MapDetails key={roleMap} id={roleMap} /> : <Text className={styles.aside}>{texts.map.gone}</Text>)}
        </>
      ) : (
        <>
          <RoleTablesMatrix key={role.id} role={role} />
          <MatchingRoles key={`${role.id} matches`} role={role} />
        </>
      )}
    </section>
  )
}

function Head({ role }: { role: Role }) {
  const styles = useStyles()
  const { obstacle, propose } = useRoles()
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null)
  const next: RoleState = role.state === 'inactive' ? 'active' : 'inactive'
  const isStrange = isUnknown(role.state)
  const setState = () => {
    if (isUnknown(role.state)) return
    const { kind, id, version, name } = role
    propose({ writes: [{ type: 'changeRole', kind, id, version, name, before: { state: role.state }, after: { state: next } }] })
  }
  const change = obstacle('changeRole')
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <Title2 as="h2" className={styles.name}>
          <bdi>{role.name}</bdi>
        </Title2>
        <Badge appearance="tint" color={role.state === 'active' ? 'success' : 'informative'}>
          {stateWord(role)}
        </Badge>
        {role.kind === 'connection' && <Badge appearance="outline" color="informative">{texts.category(role.category)}</Badge>}
        {role.isManaged && <Badge appearance="outline" color="informative">{texts.detail.managed}</Badge>}
      </div>
      <Text className={role.description === null ? styles.aside : undefined}>{role.description ?? texts.detail.noDescription}</Text>
      <Uses role={role} />
      {role.state === 'inactive' && <Text className={styles.aside}>{texts.detail.inactive}</Text>}
      <div className={styles.actions}>
        <Action text={texts.detail.edit} icon={<EditRegular />} obstacle={change} run={() => setDialog('edit')} />
        <Action
          text={next === 'active' ? texts.detail.activate : texts.detail.deactivate}
          icon={next === 'active' ? <PlayRegular /> : <PauseRegular />}
          obstacle={isStrange ? texts.obstacles.unknownState : change}
          run={setState}
        />
        <Action text={texts.detail.delete} icon={<DeleteRegular />} obstacle={role.isManaged ? texts.obstacles.managed : obstacle('deleteRole')} run={() => setDialog('delete')} />
      </div>
      {dialog === 'edit' && <RoleForm edited={role} close={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteRole role={role} close={() => setDialog(null)} />}
    </div>
  )
}

/** A button that says why it cannot be pressed. */
function Action(props: { text: string; icon: React.JSX.Element; obstacle: string | null; run: () => void }) {
  const { text, icon, obstacle, run } = props
  const button = (
    <Button size="small" icon={icon} disabledFocusable={obstacle !== null} onClick={run}>
      {text}
    </Button>
  )
  return obstacle === null ? button : (
    <Tooltip content={obstacle} relationship="description">
      {button}
    </Tooltip>
  )
}

/** How often the role is used, and where; that it is unknown where it could not be counted. */
function Uses({ role }: { role: Role }) {
  const styles = useStyles()
  const { environment } = useSession()
  const { uses } = useRoles()
  if (uses.counts === null) return <Text className={styles.aside}>{uses.error === null ? texts.uses.loading : texts.uses.failed(causeWord(uses.error))}</Text>
  const sum = usesOf(uses.counts, role.id)
  const parts = uses.counts.flatMap(({ table, counts }) => {
    const count = counts?.get(role.id) ?? 0
    return count === 0 ? [] : [texts.uses.of(tableWord(environment, table), formatNumber(count))]
  })
  return <Text className={styles.aside}>{[sum === null ? texts.uses.atLeast : texts.uses.many(sum), ...parts].join(' · ')}</Text>
}
