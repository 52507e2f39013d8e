import { Badge, Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import { kindOf, undoOf } from '../../model/roles/roleWrite.ts'
import { lookAgain, sendRoleWrites, useRoleWork, type RoleEntry } from '../applyRoles.ts'
import { queries } from '../queries.ts'
import { RowStandingText } from '../RowStandingText.tsx'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { rowStandingTexts } from '../texts/rowStanding.ts'
import { isUncertain, standingColors } from '../rowStanding.ts'
import { RequestBox } from './RequestBox.tsx'

const useStyles = makeStyles({
  log: {
    flexShrink: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '300px', overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  entry: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingBlock: tokens.spacingVerticalXS, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { marginInlineEnd: 'auto', overflowWrap: 'anywhere' },
  aside: { color: tokens.colorNeutralForeground2 },
})

/** What this tab has sent: each request as it went over the wire, how it ended, and the way back where there is one. */
export function SentRequests({ schema }: { schema: RoleSchema }) {
  const styles = useStyles()
  const { entries } = useRoleWork()
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={styles.log} aria-label={texts.log.title}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.log.title}
        </Button>
        <Text className={styles.aside} size={200}>
          {entries.length === 0 ? texts.log.none : texts.log.count(entries.length)}
        </Text>
      </div>
      {isOpen && entries.length > 0 && (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} schema={schema} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Entry({ entry, schema }: { entry: RoleEntry; schema: RoleSchema }) {
  const styles = useStyles()
  const session = useSession()
  const { running } = useRoleWork()
  const [isShown, setShown] = useState(false)
  const { title, request, state } = entry
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <Badge appearance="tint" color={standingColors[state.type]}>
          {rowStandingTexts.mark[state.type]}
        </Badge>
        <Text className={styles.title}>{title}</Text>
        {isUncertain(state) && (
          <Button size="small" disabledFocusable={running.length > 0} onClick={() => void lookAgain(session, schema, entry)}>
            {texts.log.lookAgain}
          </Button>
        )}
        {state.type === 'done' && <Undo entry={entry} schema={schema} />}
        <Button size="small" appearance="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? texts.log.hideRequest : texts.log.showRequest}
        </Button>
      </div>
      <div>
        <RowStandingText state={state} />
      </div>
      {isShown && <RequestBox caption={texts.log.requestOf(title)} text={request} />}
    </li>
  )
}

/** Takes a write back, where that can be done honestly; else it says why not. */
function Undo({ entry, schema }: { entry: RoleEntry; schema: RoleSchema }) {
  const session = useSession()
  const { running } = useRoleWork()
  const own = kindOf(entry.write)
  // The page has it already, unless the other kind stands open.
  const rows = useQuery({ ...queries.roles(session.connection, schema, own), enabled: schema[own] !== null })
  if (rows.data === undefined) return null
  const undo = undoOf(entry.write, rows.data, crypto.randomUUID())
  const refusal = typeof undo === 'string' ? texts.log.obstacles[undo] : running.length > 0 ? texts.obstacles.running : null
  const button = (
    <Button
      size="small"
      icon={<ArrowUndoRegular />}
      aria-label={texts.log.undoOf(entry.title)}
      disabledFocusable={refusal !== null}
      onClick={() => {
        if (typeof undo !== 'string') void sendRoleWrites(session, schema, [{ write: undo, title: texts.writes.undo(entry.title) }])
      }}
    >
      {texts.log.undo}
    </Button>
  )
  return refusal === null ? button : (
    <Tooltip content={refusal} relationship="description">
      {button}
    </Tooltip>
  )
}
