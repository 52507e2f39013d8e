import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { progressText } from '../texts/progress.ts'
import { useStore } from 'zustand'
import { loadProgress } from '../loadProgress.ts'
import { refresh } from '../refresh.ts'
import { useSession } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'
import { reportRefresh } from './refreshFailure.ts'

/** Reads the environment again, with counts while it does. */
export function RefreshButton() {
  const session = useSession()
  const progress = useStore(loadProgress, (state) => state.progress)
  const work = useMutation({
    mutationFn: () => refresh(session),
    onSuccess: () => reportRefresh(null),
    onError: reportRefresh,
  })
  return (
    <Tooltip
      content={work.isPending ? progressText(progress) : shellTexts.refresh}
      relationship="label"
    >
      <Button
        appearance="subtle"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={work.isPending}
        onClick={() => work.mutate()}
      />
    </Tooltip>
  )
}
