import { ProgressBar, makeStyles } from '@fluentui/react-components'
import { useRouterState } from '@tanstack/react-router'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    insetInline: 0,
    insetBlockStart: 0,
    zIndex: 1,
    // A page that comes at once needs no sign.
    animationName: { from: { opacity: 0 }, to: { opacity: 0 } },
    animationDuration: '400ms',
  },
})

/** Says that the page asked for is on its way, while the one before is still shown. */
export function PageProgress() {
  const styles = useStyles()
  const isLoading = useRouterState({ select: ({ status }) => status === 'pending' })
  return isLoading && <ProgressBar className={styles.bar} aria-label={shellTexts.loadingPage} />
}
