import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { RowSettling } from '../../apply/rowOutcome.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { rowStandingTexts as texts } from '../texts/rowStanding.ts'
import { certainText, settlingText } from '../texts/settling.ts'

/** A row that is looked at until it is certain what came of a request: what is known so far, for how long, and the way out. */
export function Settling({ settling, stop }: { settling: RowSettling; stop: () => void }) {
  const { sight, settledAt, fault } = settling
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.mark.settling}</MessageBarTitle>{' '}
        {`${settlingText(fault)} ${texts.seenSoFar[sight ?? 'unseen']} `}
        <Countdown until={settledAt} text={certainText} />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={stop}>
          {texts.stopLooking}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
