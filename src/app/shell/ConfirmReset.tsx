import { Button, Text } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { AlertDialog } from '../../ui/AlertDialog.tsx'
import type { LocalEnvironment } from '../connection.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { refresh } from '../refresh.ts'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'
import { shellTexts } from '../texts/shell.ts'

/** Asks before everything that was applied to the sample is undone. */
export function ConfirmReset({ local, close }: { local: LocalEnvironment; close: () => void }) {
  const session = useSession()
  const work = useMutation({
    mutationFn: async () => {
      await local.reset()
      await refresh(session)
    },
    onSuccess: close,
  })
  return (
    <AlertDialog
      title={sampleTexts.resetTitle}
      close={close}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={work.isPending} onClick={() => work.mutate()}>
            {sampleTexts.resetNow}
          </Button>
          <Button onClick={close}>{shellTexts.cancel}</Button>
        </>
      }
    >
      <Text>{sampleTexts.resetText}</Text>
      {work.error !== null && <FailureBar description={describeError(work.error)} />}
    </AlertDialog>
  )
}
