import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useSession, useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'
import { problemText } from '../texts/problems.ts'
import { describeError } from '../describeError.ts'
import { reportRefresh, useRefreshFailure } from './refreshFailure.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', maxHeight: '160px', overflowY: 'auto' },
  cause: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
})

/** What the customizer must know on every page: storage that failed, an answer that contradicts itself. */
export function Notices() {
  return (
    <>
      <StorageNotice />
      <ProblemsNotice />
      <RefreshNotice />
    </>
  )
}

function StorageNotice() {
  const styles = useStyles()
  const problem = useWorkspace((workspace) => workspace.problem)
  const dismiss = useWorkspace((workspace) => workspace.dismissProblem)
  if (problem === null) return null
  const { storage } = shellTexts
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {problem.type === 'unreadable' ? storage.unreadable(problem.keptUnder) : storage.unsaved}
        <div className={styles.cause}>{`${storage.cause}: ${problem.cause}`}</div>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" aria-label={storage.dismiss} icon={<DismissRegular />} onClick={dismiss} />
        }
      />
    </MessageBar>
  )
}

function ProblemsNotice() {
  const styles = useStyles()
  const { problems } = useSession().environment
  const [shown, show] = useState(false)
  if (problems.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{shellTexts.problems.title(problems.length)}</MessageBarTitle>
        {shellTexts.problems.advice}
        {shown && (
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemText(problem)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>{!shown && <Button onClick={() => show(true)}>{shellTexts.problems.show}</Button>}</MessageBarActions>
    </MessageBar>
  )
}

function RefreshNotice() {
  const failure = useRefreshFailure()
  if (failure === null) return null
  const { title, cause, next, facts } = describeError(failure)
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {[cause, shellTexts.refreshFailed, next, ...facts].join(' ')}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={shellTexts.storage.dismiss}
            icon={<DismissRegular />}
            onClick={() => reportRefresh(null)}
          />
        }
      />
    </MessageBar>
  )
}
