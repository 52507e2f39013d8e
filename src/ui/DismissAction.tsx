import { Button, MessageBarActions } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'

/** The cross at the end of a message bar. */
export function DismissAction({ label, dismiss }: { label: string; dismiss: () => void }) {
  return (
    <MessageBarActions
      containerAction={<Button appearance="transparent" aria-label={label} icon={<DismissRegular />} onClick={dismiss} />}
    />
  )
}
