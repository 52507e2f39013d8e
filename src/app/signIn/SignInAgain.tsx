import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { Auth } from '../auth.ts'
import { signInTexts as texts } from '../texts/signIn.ts'
import { SignInFailed } from './SignInFailed.tsx'

/**
 * The sign-in has ended while somebody works: a way to go on where they are. `isStaged`: there is work to be kept; `done`
 * is called once they may.
 */
export function SignInAgain({ auth, isStaged, done }: { auth: Auth; isStaged: boolean; done: () => void }) {
  const origin = useStore(auth.ended, (state) => state.origin)
  const work = useMutation({ mutationFn: auth.renew, onSuccess: done })
  if (origin === null) return null
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.ended.title}</MessageBarTitle>{' '}
          {isStaged ? `${texts.ended.kept} ${texts.ended.text}` : texts.ended.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" size="small" onClick={() => work.mutate(origin)}>
            {work.isPending ? texts.openAgain : texts.again}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {work.error !== null && <SignInFailed error={work.error} />}
    </>
  )
}
