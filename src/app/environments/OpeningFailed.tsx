import { Text } from '@fluentui/react-components'
import type { Auth } from '../auth.ts'
import { describeError } from '../describeError.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { shellTexts } from '../texts/shell.ts'

/** The environment could not be opened: what happened and what to do next. */
export function OpeningFailed(props: { auth: Auth | null; error: Error; retry: () => void }) {
  const { auth, error, retry } = props
  const { title, cause, next, facts } = describeError(error)
  return (
    <MessagePage title={title} text={cause} action={{ text: shellTexts.retry, run: retry }}>
      <Text>{next}</Text>
      {auth !== null && <SignInAgain auth={auth} isStaged={false} done={retry} />}
      {facts.length > 0 && (
        <Text size={200} font="monospace">
          {facts.join(' · ')}
        </Text>
      )}
    </MessagePage>
  )
}
