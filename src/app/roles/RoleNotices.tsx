import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { duplicateMaps, duplicateTables } from '../../model/roles/roleMatrix.ts'
import { isMendNeeded } from '../../model/roles/roleMends.ts'
import { oneSidedMatches } from '../../model/roles/roleMatches.ts'
import { deleteMap, deleteTable, type RoleWrite } from '../../model/roles/roleWrite.ts'
import { refreshRoles } from '../applyRoles.ts'
import { LeftWrites } from '../LeftWrites.tsx'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { LastResult } from './LastResult.tsx'
import { usesOf } from './roleRows.ts'
import { cellWord, roleWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const useStyles = makeStyles({
  notices: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    ':empty': { display: 'none' },
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
})

/** How the last writes went, and what is not as it should be: maps twice, pairs of one side, roles without a use. */
export function RoleNotices() {
  const styles = useStyles()
  const session = useSession()
  const { environment } = session
  const { data, schema, uses, obstacle, propose } = useRoles()
  const repeated = duplicateMaps(data.maps)
  const tables = duplicateTables(data.tables)
  const oneSided = oneSidedMatches(data.matches)
  const unused = uses.counts === null ? [] : data.roles.filter(({ id, state }) => state === 'active' && usesOf(uses.counts, id) === 0)
  const name = (id: string) => roleWord(data.roles, id)
  const titleOf = (write: RoleWrite): string =>
    write.type === 'deleteMap' ? texts.writes.deleteDuplicate(name(write.place.role), cellWord(environment, write.place)) : ''
  return (
    <div className={styles.notices}>
      <LeftWrites of="role" schema={schema} refresh={() => refreshRoles(session)} />
      <LastResult />
      {repeated.length > 0 && (
        <Notice
          title={texts.notices.duplicates(repeated.length)}
          text={texts.notices.duplicatesText}
          action={texts.notices.cleanUp(repeated.length)}
          disabled={obstacle('deleteMap') !== null}
          run={() => propose({ writes: repeated.map(deleteMap), title: titleOf, isNeeded: isMendNeeded })}
        />
      )}
      {tables.length > 0 && (
        <Notice
          title={texts.notices.tableDuplicates(tables.length)}
          text={texts.notices.duplicatesText}
          action={texts.notices.cleanUp(tables.length)}
          disabled={obstacle('deleteTable') !== null}
          run={() => propose({ writes: tables.map(deleteTable), isNeeded: isMendNeeded })}
        />
      )}
      {oneSided.length > 0 && (
        <Notice
          title={texts.notices.oneSided(oneSided.length)}
          text={texts.notices.oneSidedText(oneSided.map(({ from, to }) => texts.notices.pair(name(from), name(to))))}
          action={texts.notices.completeAll(oneSided.length)}
          disabled={obstacle('addMatch') !== null}
          run={() => propose({ writes: oneSided.map(({ from, to }) => ({ type: 'addMatch', match: { from: to, to: from } })), isNeeded: isMendNeeded })}
        />
      )}
      {unused.length > 0 && (
        <Quiet>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{texts.notices.unusedNamed(unused.map((role) => role.name).toSorted((one, other) => one.localeCompare(other)))}</MessageBarBody>
          </MessageBar>
        </Quiet>
      )}
    </div>
  )
}

function Notice(props: { title: string; text: string; action: string; disabled: boolean; run: () => void }) {
  const { title, text, action, disabled, run } = props
  return (
    <Quiet>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>{' '}
          {text}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={disabled} onClick={run}>
            {action}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Quiet>
  )
}
