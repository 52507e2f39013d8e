import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useReturnFocus } from './returnFocus.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** Asks, or tells, before anything else can be done. Escape closes it, and the focus goes back to where it was. */
export function AlertDialog(props: {
  readonly title: string
  /** The buttons, the first one for what is meant. */
  readonly actions: ReactNode
  readonly close: () => void
  readonly children: ReactNode
}) {
  const { title, actions, close, children } = props
  const styles = useStyles()
  useReturnFocus()
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
