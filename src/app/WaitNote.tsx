import { Text } from '@fluentui/react-components'
import type { Wait } from '../dataverse/wireRequest.ts'
import { Countdown } from '../ui/Countdown.tsx'
import { shellTexts } from './texts/shell.ts'

/** What reading waits for, and for how long; nothing once that is over. */
export function WaitNote({ wait }: { wait: Wait | null }) {
  if (wait === null) return null
  const { cause, until } = wait
  return (
    <Text size={200}>
      <Countdown key={until} until={until} text={(seconds) => (seconds === 0 ? '' : shellTexts.loading.waits[cause](seconds))} />
    </Text>
  )
}
