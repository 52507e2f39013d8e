import { ProgressBar, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Account, Auth } from '../auth.ts'
import { describeError } from '../describeError.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { signInQuery, type ReadySignIn } from '../signIn/openSignIn.ts'
import { SignInFailure } from '../signIn/signInFailure.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts as texts } from '../texts/signIn.ts'
import { CardPage } from './CardPage.tsx'
import { SetupPage } from './SetupPage.tsx'
import { SignInPage } from './SignInPage.tsx'

/** Shows what needs somebody to be signed in, once somebody is; before that, the way there or why there is none. */
export function SignInGate({ children }: { children: (opened: ReadySignIn, account: Account) => ReactNode }) {
  const { data: opened, error, refetch } = useQuery(signInQuery)
  if (error !== null) {
    const { title, cause, next } = error instanceof SignInFailure ? describeFailure(error) : describeError(error)
    return (
      <MessagePage title={title} text={cause} action={{ text: shellTexts.retry, run: () => void refetch() }}>
        <Text>{next}</Text>
      </MessagePage>
    )
  }
  if (opened === undefined) {
    return (
      <CardPage title={texts.opening}>
        <ProgressBar aria-label={texts.opening} />
      </CardPage>
    )
  }
  if (opened.state !== 'ready') return <SetupPage opened={opened} />
  return <Gate auth={opened.auth}>{(account) => children(opened, account)}</Gate>
}

const describeFailure = ({ kind, code }: SignInFailure) => ({ ...texts.failures[kind], cause: texts.code(code) })

function Gate({ auth, children }: { auth: Auth; children: (account: Account) => ReactNode }) {
  const account = useStore(auth.account, (state) => state.account)
  return account === null ? <SignInPage auth={auth} /> : children(account)
}
