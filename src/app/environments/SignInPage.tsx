import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Auth } from '../auth.ts'
import { SignInFailed } from '../signIn/SignInFailed.tsx'
import { cancelSignIn, startSignIn, useSignInRun } from '../signIn/signInRun.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts as texts } from '../texts/signIn.ts'
import { CardPage } from './CardPage.tsx'

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const start = () => void startSignIn(location.href)

/** Nobody is signed in: the way to, what to do in the window that opened, or what went wrong. */
export function SignInPage({ auth }: { auth: Auth }) {
  const styles = useStyles()
  const run = useSignInRun()
  const error = run.state === 'failed' ? run.error : run.state === 'idle' ? auth.redirectFailure : null
  if (run.state === 'waiting') {
    return (
      <CardPage title={texts.signIn}>
        <ProgressBar aria-label={texts.waiting} />
        <Text role="status">{texts.waiting}</Text>
        <Text className={styles.hint}>{texts.waitingHint}</Text>
        <div className={styles.actions}>
          <Button appearance="primary" onClick={start}>
            {texts.openAgain}
          </Button>
          <Button onClick={cancelSignIn}>{shellTexts.cancel}</Button>
        </div>
      </CardPage>
    )
  }
  return (
    <CardPage title={texts.signIn}>
      {error !== null && <SignInFailed error={error} />}
      <Text className={styles.hint}>{texts.signInHint}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={start}>
          {texts.signIn}
        </Button>
      </div>
    </CardPage>
  )
}
