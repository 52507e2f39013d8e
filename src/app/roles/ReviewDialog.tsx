import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import { useReturnFocus } from '../../ui/returnFocus.ts'
import { roleRequestText, type TitledWrite } from '../applyRoles.ts'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { RequestBox } from './RequestBox.tsx'
import { useDialogStyles } from './useDialogStyles.ts'

/** Shows what will be sent, letter by letter, and sends it when told to. */
export function ReviewDialog(props: {
  writes: readonly TitledWrite[]
  warning: string | null
  schema: RoleSchema
  send: () => void
  close: () => void
}) {
  const { writes, warning, schema, send, close } = props
  const styles = useDialogStyles()
  const session = useSession()
  useReturnFocus()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.reviewed.title(writes.length)}</DialogTitle>
          <DialogContent className={styles.content}>
            {warning !== null && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{warning}</MessageBarBody>
              </MessageBar>
            )}
            {writes
              .map(({ write, title }) => ({ title, text: roleRequestText(session, schema, write) }))
              .map(({ title, text }) => (
                <RequestBox key={text} caption={title} text={text} />
              ))}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                close()
                send()
              }}
            >
              {texts.reviewed.send}
            </Button>
            <Button onClick={close}>{texts.reviewed.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
