import { Button, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { usePrefetchQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { beginSignIn, prepareSignIn } from '../signIn/beginSignIn.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { ProductMark } from '../shell/ProductMark.tsx'
import { CentredCard } from './CentredCard.tsx'
import { shellQuery } from './shellQuery.ts'

const useStyles = makeStyles({
  card: { maxWidth: '420px', gap: tokens.spacingVerticalXXL },
  way: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
})

/** No environment yet: the ways in, one sentence each. */
export function StartPage() {
  const styles = useStyles()
  const navigate = useNavigate()
  // Every way in leads there.
  usePrefetchQuery(shellQuery)
  const signIn = () => {
    beginSignIn()
    void navigate({ to: '/environments' })
  }
  return (
    <CentredCard className={styles.card}>
      <ProductMark />
      <Title2 as="h1" className={styles.title}>{shellTexts.start.title}</Title2>
      <div className={styles.way}>
        <Button
          appearance="primary"
          size="large"
          onClick={() => void navigate({ to: '/$environment/graph', params: { environment: 'sample' } })}
        >
          {shellTexts.start.openSample}
        </Button>
        <Text className={styles.hint}>{shellTexts.start.openSampleHint}</Text>
      </div>
      <div className={styles.way}>
        <Button size="large" onPointerEnter={prepareSignIn} onFocus={prepareSignIn} onClick={signIn}>
          {signInTexts.signIn}
        </Button>
        <Text className={styles.hint}>{signInTexts.signInHint}</Text>
      </div>
    </CentredCard>
  )
}
