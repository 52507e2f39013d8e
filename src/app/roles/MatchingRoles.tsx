import { Badge, Button, Select, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular, LinkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Role } from '../../model/roles/role.ts'
import { isOneSided, matchesOf, type MatchingRole } from '../../model/roles/roleMatches.ts'
import type { RoleWrite } from '../../model/roles/roleWrite.ts'
import { rolesTexts as texts } from '../texts/roles.ts'
import { roleWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aside: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  name: { minWidth: '140px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The roles that go with a connection role, as pairs; those that go one way alone are pointed out and can be completed. */
export function MatchingRoles({ role }: { role: Role }) {
  const styles = useStyles()
  const { data, obstacle, propose } = useRoles()
  const [chosen, setChosen] = useState('')
  const matches = matchesOf(role.id, data.matches)
  const refusal = obstacle('addMatch')
  const others = data.roles
    .filter(({ id }) => !matches.some(({ other }) => other === id))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const add = () => {
    const there: RoleWrite = { type: 'addMatch', match: { from: role.id, to: chosen } }
    const back: RoleWrite = { type: 'addMatch', match: { from: chosen, to: role.id } }
    propose({ writes: chosen === role.id ? [there] : [there, back] })
    setChosen('')
  }
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{texts.matches.title}</h3>
      <Text className={styles.aside} size={200}>
        {texts.matches.about}
      </Text>
      {matches.length === 0 ? (
        <Text>{texts.matches.none}</Text>
      ) : (
        <ul className={styles.list} aria-label={texts.matches.title}>
          {matches.map((match) => (
            <Match key={match.other} role={role} match={match} />
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Select aria-label={texts.matches.add} value={chosen} disabled={refusal !== null} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{texts.matches.add}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === role.id ? `${name} (${texts.matches.self})` : name}
            </option>
          ))}
        </Select>
        <Button icon={<AddRegular />} disabledFocusable={chosen === '' || refusal !== null} onClick={add}>
          {texts.matches.add}
        </Button>
      </div>
    </div>
  )
}

function Match({ role, match }: { role: Role; match: MatchingRole }) {
  const styles = useStyles()
  const { data, obstacle, propose } = useRoles()
  const { other, forth, back } = match
  const name = roleWord(data.roles, other)
  const there = { from: role.id, to: other }
  const opposite = { from: other, to: role.id }
  const complete: RoleWrite = { type: 'addMatch', match: forth ? opposite : there }
  const remove: readonly RoleWrite[] = [...(forth ? [there] : []), ...(back && other !== role.id ? [opposite] : [])].map((each) => ({
    type: 'deleteMatch',
    match: each,
  }))
  const [addRefusal, removeRefusal] = [obstacle('addMatch'), obstacle('deleteMatch')]
  return (
    <li className={styles.item}>
      <Text className={styles.name}>
        <bdi>{name}</bdi>
      </Text>
      <Badge appearance="tint" color={isOneSided(match) ? 'warning' : 'success'}>
        {isOneSided(match) ? (forth ? texts.matches.forthOnly(name) : texts.matches.backOnly(name)) : texts.matches.both}
      </Badge>
      {isOneSided(match) && (
        <Refused reason={addRefusal}>
          <Button size="small" icon={<LinkRegular />} aria-label={texts.matches.complete(name)} disabledFocusable={addRefusal !== null} onClick={() => propose({ writes: [complete] })}>
            {texts.matches.completeText}
          </Button>
        </Refused>
      )}
      <Refused reason={removeRefusal}>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={texts.matches.remove(name)} disabledFocusable={removeRefusal !== null} onClick={() => propose({ writes: remove })}>
          {texts.matches.removeText}
        </Button>
      </Refused>
    </li>
  )
}

function Refused({ reason, children }: { reason: string | null; children: React.JSX.Element }) {
  return reason === null ? children : (
    <Tooltip content={reason} relationship="description">
      {children}
    </Tooltip>
  )
}
