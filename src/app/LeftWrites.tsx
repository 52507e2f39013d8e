import { Badge, Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { RowSubject } from '../apply/journal.ts'
import type { RoleSchema } from '../dataverse/roleSchema.ts'
import type { RowRef } from '../model/row.ts'
import { Announcement } from '../ui/Announcement.tsx'
import { Countdown } from '../ui/Countdown.tsx'
import { dismissLeft, loadLeftRows, lookAtLeft, setDamagedRowsAside, stopLookingAtLeft, useLeftRows, type LeftWrite } from './applyRowsLeft.ts'
import type { DamagedRow } from './applyStored.ts'
import { describeError } from './describeError.ts'
import { FailureBar } from './FailureBar.tsx'
import { LiteralRequest } from './LiteralRequest.tsx'
import { isUncertain, standingColors } from './rowStanding.ts'
import { RowStandingText } from './RowStandingText.tsx'
import { useSession } from './session.tsx'
import { rowStandingTexts } from './texts/rowStanding.ts'
import { certainText } from './texts/settling.ts'

const texts = rowStandingTexts.left

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  title: { marginInlineEnd: 'auto' },
  damaged: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

interface Props {
  /** Which writes are told of here. */
  readonly of: RowSubject['type']
  /** That of roles, where those are told of. */
  readonly schema: RoleSchema | null
  /** Reads again what the page shows; after it was looked what came of them. */
  readonly refresh: () => Promise<void>
  readonly openRow?: (row: RowRef) => void
}

/** Requests whose end nobody was told of, because the page was closed, loaded anew or left: what is known, and the way to know. */
export function LeftWrites({ of, schema, refresh, openRow }: Props) {
  const session = useSession()
  const { writes, damaged, failure } = useLeftRows()
  useEffect(() => void loadLeftRows(session), [session])
  const told = writes.filter(({ entry }) => entry.subject.type === of)
  const unreadable = damaged.filter((entry) => entry.of === of)
  return (
    <>
      {failure !== null && (
        <FailureBar
          description={{ ...describeError(failure), title: texts.unread }}
          action={{ text: texts.retry, run: () => void loadLeftRows(session) }}
        />
      )}
      {unreadable.length > 0 && <Damaged entries={unreadable} />}
      {told.length > 0 && <Told writes={told} schema={schema} refresh={refresh} openRow={openRow} />}
    </>
  )
}

function Told({ writes, schema, refresh, openRow }: Pick<Props, 'schema' | 'refresh'> & { writes: readonly LeftWrite[]; openRow: Props['openRow'] }) {
  const styles = useStyles()
  const session = useSession()
  const ids = writes.map(({ entry }) => entry.id)
  const uncertain = writes.filter(({ standing }) => isUncertain(standing))
  const done = writes.filter(({ standing }) => standing.type === 'done').length
  const settling = writes.flatMap(({ standing }) => (standing.type === 'settling' ? [standing.settledAt] : []))
  const isLooking = settling.length > 0
  const open = uncertain.length + settling.length
  const count = texts.count(writes.length, { done, uncertain: open, notDone: writes.length - done - open })
  const look = async () => {
    await lookAtLeft(session, ids, schema)
    await refresh()
  }
  return (
    <MessageBar intent={open > 0 ? 'warning' : 'info'} layout="multiline" role="region">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>{' '}
        {count} {isLooking && <Countdown until={Math.max(...settling)} text={certainText} />}
        <ul className={styles.list}>
          {writes.map((write) => (
            <Left key={write.entry.id} write={write} openRow={openRow} />
          ))}
        </ul>
        <Announcement when="settled" message={isLooking ? '' : count} />
      </MessageBarBody>
      <MessageBarActions>
        {isLooking ? (
          <Button size="small" onClick={() => stopLookingAtLeft(session)}>
            {rowStandingTexts.stopLooking}
          </Button>
        ) : (
          <>
            {uncertain.length > 0 && (
              <Button size="small" onClick={() => void look()}>
                {texts.look}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => void dismissLeft(session, ids)}>
              {texts.dismiss}
            </Button>
          </>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}

function Left({ write: { entry, standing }, openRow }: { write: LeftWrite; openRow: Props['openRow'] }) {
  const styles = useStyles()
  const [isShown, setShown] = useState(false)
  const { title, request, subject } = entry
  return (
    <li>
      <div className={styles.line}>
        <Badge appearance="tint" color={standingColors[standing.type]}>
          {rowStandingTexts.mark[standing.type]}
        </Badge>
        <Text className={styles.title} weight="semibold">
          {title}
        </Text>
        {openRow !== undefined && subject.type === 'row' && (
          <Button size="small" onClick={() => openRow(subject.row)}>
            {texts.open}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? texts.hideRequest : texts.showRequest}
        </Button>
      </div>
      <RowStandingText state={standing} />
      {isShown && <LiteralRequest caption={texts.requestOf(title)} text={request} texts={texts} />}
    </li>
  )
}

function Damaged({ entries }: { entries: readonly DamagedRow[] }) {
  const styles = useStyles()
  const session = useSession()
  const { title, next, setAside } = texts.damaged
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title(entries.length)}</MessageBarTitle>{' '}
        <ul className={styles.damaged}>
          {entries.map(({ id, cause }) => (
            <li key={id}>{`${id}: ${cause}`}</li>
          ))}
        </ul>
        {next}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void setDamagedRowsAside(session, entries)}>
          {setAside}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
