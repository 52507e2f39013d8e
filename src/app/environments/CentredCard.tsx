import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import { useArrival } from '../arrival.ts'

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalXXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
})

/** A page that is one card in the middle of the window. `className`: how wide the card is, and its gaps. */
export function CentredCard({ className, children }: { className: string; children: ReactNode }) {
  const styles = useStyles()
  const content = useRef<HTMLElement>(null)
  useArrival(content)
  return (
    <main className={styles.page} ref={content} tabIndex={-1}>
      <div className={mergeClasses(styles.card, className)}>{children}</div>
    </main>
  )
}
