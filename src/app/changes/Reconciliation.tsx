import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import type { DamagedEntry } from '../../apply/journal.ts'
import type { Reconciled } from '../../apply/reconcile.ts'
import {
  dismissReconciliation,
  reconcileOnce,
  setDamagedAside,
  startReconcile,
  useReconciliation,
} from '../applyReconcile.ts'
import { describeError } from '../describeError.ts'
import { useSession } from '../session.tsx'
import { applyTexts, reconcileTexts } from '../texts/apply.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { FailureBar } from '../FailureBar.tsx'
import { useTableNames } from './useTableNames.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** How writes ended that a closed tab left open, and the way on: nothing goes on by itself. */
export function Reconciliation({ proceed }: { proceed: (() => void) | null }) {
  const session = useSession()
  const reconciliation = useReconciliation()
  useEffect(() => reconcileOnce(session), [session])
  const again = () => void startReconcile(session)
  switch (reconciliation.status) {
    case 'none':
      return null
    case 'checking':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {reconcileTexts.checking(reconciliation.open)}
            {reconciliation.settledAt !== null && (
              <>
                {', '}
                <Countdown until={reconciliation.settledAt} text={applyTexts.certain} />
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      )
    case 'damaged':
      return <Damaged entries={reconciliation.entries} />
    case 'failed':
      return (
        <FailureBar
          description={describeError(reconciliation.error)}
          action={{ text: reconcileTexts.again, run: again }}
        />
      )
    case 'done':
      return <Ended {...reconciliation} proceed={proceed} again={again} />
  }
}

function Damaged({ entries }: { entries: readonly DamagedEntry[] }) {
  const styles = useStyles()
  const session = useSession()
  const { title, cause, next, setAside } = reconcileTexts.damaged
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title(entries.length)}</MessageBarTitle>{' '}
        {cause}
        <ul className={styles.list}>
          {entries.map(({ id, cause: why }) => (
            <li key={id}>{`${id}: ${why}`}</li>
          ))}
        </ul>
        {next}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void setDamagedAside(session, entries)}>
          {setAside}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function OpenPublish({ tables }: { tables: readonly string[] }) {
  return reconcileTexts.publish(useTableNames(tables))
}

function Ended(props: {
  ended: readonly Reconciled[]
  historyFailure: string | null
  proceed: (() => void) | null
  again: () => void
}) {
  const styles = useStyles()
  const session = useSession()
  const { ended, historyFailure, proceed, again } = props
  const open = historyFailure !== null || ended.some(({ entry, end }) => entry.type === 'write' && end.type === 'unknown')
  const goOn = () => {
    dismissReconciliation(session)
    proceed?.()
  }
  return (
    <MessageBar intent={open ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{reconcileTexts.title}</MessageBarTitle>{' '}
        <ul className={styles.list}>
          {ended.map(({ entry, end }) => (
            <li key={entry.id}>
              {entry.type === 'publish' ? (
                <OpenPublish tables={entry.tables} />
              ) : (
                reconcileTexts[end.type](entry.step.schemaName)
              )}
            </li>
          ))}
        </ul>
        {historyFailure !== null && `${reconcileTexts.historyFailure} ${historyFailure}`}
      </MessageBarBody>
      <MessageBarActions>
        {open && (
          <Button size="small" onClick={again}>
            {reconcileTexts.again}
          </Button>
        )}
        {!open && proceed !== null && (
          <Button size="small" onClick={goOn}>
            {reconcileTexts.proceed}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => dismissReconciliation(session)}>
          {reconcileTexts.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
