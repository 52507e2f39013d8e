import { Text } from '@fluentui/react-components'
import { describeError } from '../describeError.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { shellTexts } from '../texts/shell.ts'

/** The environment could not be opened: what happened and what to do next. */
export function OpeningFailed({ error, retry }: { error: Error; retry: () => void }) {
  const { title, cause, next, facts } = describeError(error)
  return (
    <MessagePage title={title} text={cause} action={{ text: shellTexts.retry, run: retry }}>
      <Text>{next}</Text>
      {facts.length > 0 && (
        <Text size={200} font="monospace">
          {facts.join(' · ')}
        </Text>
      )}
    </MessagePage>
  )
}
