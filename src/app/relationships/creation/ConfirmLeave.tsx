import { Button, Text } from '@fluentui/react-components'
import { AlertDialog } from '../../../ui/AlertDialog.tsx'
import { creationTexts } from '../../texts/creation.ts'

/** Asks before what was entered is lost. */
export function ConfirmLeave(props: { isStaged: boolean; discard: () => void; stay: () => void }) {
  const { isStaged, discard, stay } = props
  const texts = creationTexts.leave
  return (
    <AlertDialog
      title={texts.title}
      close={stay}
      actions={
        <>
          <Button appearance="primary" onClick={stay}>
            {texts.stay}
          </Button>
          <Button onClick={discard}>{texts.discard}</Button>
        </>
      }
    >
      <Text>{isStaged ? texts.changedText : texts.text}</Text>
    </AlertDialog>
  )
}
