import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useReturnFocus } from '../../../ui/returnFocus.ts'
import { creationTexts } from '../../texts/creation.ts'

/** Asks before what was entered is lost. */
export function ConfirmLeave(props: { isStaged: boolean; discard: () => void; stay: () => void }) {
  const { isStaged, discard, stay } = props
  useReturnFocus()
  const texts = creationTexts.leave
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && stay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>{isStaged ? texts.changedText : texts.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={stay}>
              {texts.stay}
            </Button>
            <Button onClick={discard}>{texts.discard}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
