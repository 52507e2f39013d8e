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
import { useEffect, type ReactNode } from 'react'
import { useReturnFocus } from './returnFocus.ts'

const useStyles = makeStyles({
  title: { overflowWrap: 'anywhere' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Asks, or tells, before anything else can be done. Escape closes it, and the focus goes back to where it was. */
export function AlertDialog(props: {
  readonly title: string
  /** The buttons, the first one for what is meant. */
  readonly actions: ReactNode
  readonly close: () => void
  /** What its submit button does, and Enter in a field. */
  readonly submit?: () => void
  /** What has the focus first; absent: the first thing that can have it. */
  readonly start?: HTMLElement | null
  readonly children: ReactNode
}) {
  const { title, actions, close, submit, start, children } = props
  const styles = useStyles()
  useReturnFocus()
  // Fluent's dialog has focused by now: its effects run before those around it.
  useEffect(() => start?.focus(), [start])
  const body = (
    <DialogBody>
      <DialogTitle className={styles.title}>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  )
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        {submit === undefined ? (
          body
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              submit()
            }}
          >
            {body}
          </form>
        )}
      </DialogSurface>
    </Dialog>
  )
}
