import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, makeStyles } from '@fluentui/react-components'
import { DismissAction } from '../ui/DismissAction.tsx'
import type { ErrorDescription } from './describeError.ts'
import { shellTexts } from './texts/shell.ts'

const useStyles = makeStyles({
  line: { display: 'block', overflowWrap: 'anywhere' },
})

/** A failure where the work is: what happened, the server's words, what to do next, and what support asks for. */
export function FailureBar(props: {
  description: ErrorDescription
  action?: { readonly text: string; readonly run: () => void }
  dismiss?: () => void
}) {
  const styles = useStyles()
  const { description, action, dismiss } = props
  const { title, cause, next, facts } = description
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>{' '}
        {cause}{' '}
        <Text className={styles.line}>{next}</Text>{' '}
        {facts.length > 0 && (
          <Text className={styles.line} size={200} font="monospace">
            {facts.join(' · ')}
          </Text>
        )}
      </MessageBarBody>
      {action !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={action.run}>
            {action.text}
          </Button>
        </MessageBarActions>
      )}
      {dismiss !== undefined && <DismissAction label={shellTexts.dismiss} dismiss={dismiss} />}
    </MessageBar>
  )
}
