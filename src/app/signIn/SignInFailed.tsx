import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { signInTexts } from '../texts/signIn.ts'
import { SignInFailure } from './signInFailure.ts'

/** A sign-in that came to nothing: what happened and what to do next. To have cancelled is no error. */
export function SignInFailed({ error }: { error: Error }) {
  if (!(error instanceof SignInFailure)) return <FailureBar description={describeError(error)} />
  const { title, next } = signInTexts.failures[error.kind]
  return (
    <MessageBar intent={error.kind === 'cancelled' ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>{' '}
        {next}
        {error.kind !== 'cancelled' && ` ${signInTexts.code(error.code)}`}
      </MessageBarBody>
    </MessageBar>
  )
}
