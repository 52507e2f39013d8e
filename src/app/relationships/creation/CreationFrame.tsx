import { Button, Subtitle1, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { shellTexts } from '../../texts/shell.ts'

const useStyles = makeStyles({
  frame: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, lineHeight: '32px', overflowWrap: 'anywhere' },
  body: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    // A field that is brought into view brings what is wrong with it.
    scrollPaddingBlock: tokens.spacingVerticalXXXL,
    // It scrolls: nothing in it gives way, least of all a message.
    '& > *': { flexShrink: 0 },
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Whether a list or menu is open at the element: Escape is for that one then. */
const isOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true' && target.getAttribute('role') === 'combobox'

/** Title, scrolling fields and the buttons that always stay in view. The keyboard begins at the first field, or at the first that is empty; Escape leaves. */
export function CreationFrame(props: {
  title: string
  close: () => void
  /** Where the keyboard begins. */
  begins?: 'first' | 'empty'
  children: ReactNode
  foot?: ReactNode
}) {
  const styles = useStyles()
  const { title, close, begins = 'first', children, foot } = props
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whoever opened a list while the form was on its way wants that list.
    if (document.activeElement?.getAttribute('aria-expanded') === 'true') return
    const fields = body.current?.querySelectorAll('input') ?? []
    const empty = begins === 'empty' ? [...fields].find(({ value }) => value === '') : undefined
    const start = empty ?? body.current?.querySelector<HTMLElement>('input, button')
    start?.focus()
  }, [begins])
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isOpen(event.target)) return
    event.preventDefault()
    close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears the Escape of its fields
    <div className={styles.frame} role="form" aria-label={title} onKeyDown={keys}>
      <div className={styles.head}>
        <Subtitle1 as="h2" className={styles.title}>
          {title}
        </Subtitle1>
        <Tooltip content={shellTexts.closeDetails} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </div>
      <div className={styles.body} ref={body}>
        {children}
      </div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}
