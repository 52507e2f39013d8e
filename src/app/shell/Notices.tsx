import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Auth } from '../auth.ts'
import { useSession } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'
import { problemText } from '../texts/problems.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { reportRefresh, useRefreshFailure } from './refreshFailure.ts'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { SampleNotices } from './SampleNotices.tsx'
import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { refresh } from '../refresh.ts'
import { useStaged } from '../staged.ts'
import { UnreadableNotice, UnsavedNotice } from './StorageNotices.tsx'
import { Quiet } from '../../ui/Quiet.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', maxHeight: '160px', overflowY: 'auto' },
})

/** What the customizer must know on every page: storage that failed, an answer that contradicts itself. */
export function Notices() {
  return (
    <>
      <SignInNotice />
      <ReadOnlyNotice />
      <UnsavedNotice />
      <UnreadableNotice />
      <SampleNotices />
      <ProblemsNotice />
      <RefreshNotice />
    </>
  )
}

/** What was not read while nobody was signed in is read once somebody is. */
function SignInNotice() {
  const session = useSession()
  const isStaged = useStaged().length > 0
  const { auth } = session.connection
  if (auth === null) return null
  return <SignInAgain auth={auth} isStaged={isStaged} done={() => void refresh(session).then(() => reportRefresh(null), reportRefresh)} />
}

function ProblemsNotice() {
  const styles = useStyles()
  const { problems } = useSession().environment
  const [shown, show] = useState(false)
  if (problems.length === 0) return null
  return (
    <Quiet>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{shellTexts.problems.title(problems.length)}</MessageBarTitle>{' '}
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
    </Quiet>
  )
}

function RefreshNotice() {
  const failure = useRefreshFailure()
  const { auth } = useSession().connection
  if (failure === null) return null
  return auth === null ? <RefreshFailed failure={failure} /> : <UnlessEnded auth={auth} failure={failure} />
}

/** A sign-in that has ended says itself why nothing was read. */
function UnlessEnded({ auth, failure }: { auth: Auth; failure: Error }) {
  const origin = useStore(auth.ended, (state) => state.origin)
  return origin === null ? <RefreshFailed failure={failure} /> : null
}

function RefreshFailed({ failure }: { failure: Error }) {
  const description = describeError(failure)
  return (
    <FailureBar
      description={{ ...description, next: `${shellTexts.refreshFailed} ${description.next}` }}
      dismiss={() => reportRefresh(null)}
    />
  )
}
