import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import { saveJson } from '../saveFile.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { formatNumber } from '../texts/format.ts'
import { shellTexts } from '../texts/shell.ts'
import { DismissAction } from '../../ui/DismissAction.tsx'

const useStyles = makeStyles({
  cause: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

const { storage: texts } = shellTexts

/** Why the browser did not store or read, in its own words. */
export function Cause({ cause }: { cause: string }) {
  const styles = useStyles()
  return <div className={styles.cause}>{`${texts.cause}: ${cause}`}</div>
}

/** What the browser had stored and nobody understood. */
export function UnreadableNotice() {
  const unreadable = useWorkspace((workspace) => workspace.unreadable)
  const dismiss = useWorkspace((workspace) => workspace.dismissUnreadable)
  if (unreadable === null) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.unreadable(unreadable.keptUnder)}
        <Cause cause={unreadable.cause} />
      </MessageBarBody>
      <DismissAction label={shellTexts.dismiss} dismiss={dismiss} />
    </MessageBar>
  )
}

/** The browser stores nothing: said for as long as it is so, with the ways to lose nothing (safety.md P7). */
export function UnsavedNotice() {
  const { organizationId, connection, workspace } = useSession()
  const unsaved = useWorkspace((present) => present.unsaved)
  const saveAgain = useWorkspace((present) => present.saveAgain)
  const count = useWorkspace((present) => present.staged.length)
  const isAtRisk = unsaved !== null && count > 0
  useEffect(() => {
    if (!isAtRisk) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
  if (unsaved === null) return null
  const exportStaged = () => {
    const { staged, solution } = workspace.getState()
    const { origin } = connection.client
    saveJson(texts.fileName, JSON.stringify({ version: 1, environment: origin, organizationId, solution, staged }, null, 2))
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.unsavedTitle}</MessageBarTitle>{' '}
        {texts.unsaved}
        <Cause cause={unsaved} />
      </MessageBarBody>
      <MessageBarActions>
        {count > 0 && <Button onClick={exportStaged}>{texts.export(formatNumber(count))}</Button>}
        <Button onClick={saveAgain}>{shellTexts.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
