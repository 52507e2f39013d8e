import { useAnnounce } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useSession } from '../session.tsx'
import { stepText } from '../texts/step.ts'
import { stepBetween } from '../workspaceStep.ts'

/** Says to screen readers what every step stages or takes back, wherever it is taken; of steps in a row the last one. */
export function useStepsSaid(): void {
  const { workspace } = useSession()
  const { announce } = useAnnounce()
  useEffect(
    () =>
      workspace.subscribe((present, previous) => {
        const step = stepBetween(previous, present)
        const text = step === null ? '' : stepText(step, present.staged.length)
        if (text !== '') announce(text, { batchId: 'step' })
      }),
    [workspace, announce],
  )
}
