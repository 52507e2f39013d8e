import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useReturnFocus } from '../../ui/returnFocus.ts'
import type { LocalEnvironment } from '../connection.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { refresh } from '../refresh.ts'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Asks before everything that was applied to the sample is undone. */
export function ConfirmReset({ local, close }: { local: LocalEnvironment; close: () => void }) {
  const styles = useStyles()
  useReturnFocus()
  const session = useSession()
  const work = useMutation({
    mutationFn: async () => {
      await local.reset()
      await refresh(session)
    },
    onSuccess: close,
    networkMode: 'always',
  })
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{sampleTexts.resetTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{sampleTexts.resetText}</Text>
            {work.error !== null && <FailureBar description={describeError(work.error)} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={work.isPending} onClick={() => work.mutate()}>
              {sampleTexts.resetNow}
            </Button>
            <Button onClick={close}>{shellTexts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
