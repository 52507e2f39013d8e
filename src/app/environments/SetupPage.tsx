import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { MissingSignIn } from '../signIn/openSignIn.ts'
import { signInTexts } from '../texts/signIn.ts'
import { CardPage } from './CardPage.tsx'

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  example: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    overflowX: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
})

const { setup: texts } = signInTexts

/** Nobody can sign in here: why, and what whoever hosts this copy does about it. */
export function SetupPage({ opened }: { opened: MissingSignIn }) {
  const styles = useStyles()
  const isWrong = opened.state === 'wrong'
  return (
    <CardPage title={isWrong ? texts.wrong : texts.none}>
      {opened.state === 'wrong' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.wrongText}</MessageBarTitle>{' '}
            <ul className={styles.list}>
              {opened.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <Text>{texts.noneText}</Text>
      )}
      <Subtitle2 as="h2" className={styles.heading}>
        {texts.how}
      </Subtitle2>
      <ol className={styles.list}>
        {texts.steps(`${location.origin}/redirect.html`).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <pre className={styles.example} role="region" aria-label={texts.exampleLabel} tabIndex={0}>
        {texts.example(texts.exampleId)}
      </pre>
      <Text>{texts.cloud}</Text>
    </CardPage>
  )
}
