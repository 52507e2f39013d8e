import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import { AlertDialog } from '../../ui/AlertDialog.tsx'
import { roleRequestText, type TitledWrite } from '../applyRoles.ts'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { RequestBox } from './RequestBox.tsx'

/** Shows what will be sent, letter by letter, and sends it when told to. */
export function ReviewDialog(props: {
  writes: readonly TitledWrite[]
  warning: string | null
  schema: RoleSchema
  send: () => void
  close: () => void
}) {
  const { writes, warning, schema, send, close } = props
  const session = useSession()
  return (
    <AlertDialog
      title={texts.reviewed.title(writes.length)}
      close={close}
      actions={
        <>
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
        </>
      }
    >
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
    </AlertDialog>
  )
}
