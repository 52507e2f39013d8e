import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  skeleton: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
  },
  short: { width: '60%' },
})

/** The shape of a details panel that is on its way. */
export function DetailsSkeleton() {
  const styles = useStyles()
  return (
    <Skeleton className={styles.skeleton} aria-label={shellTexts.loadingDetails}>
      <SkeletonItem size={24} className={styles.short} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} className={styles.short} />
      <SkeletonItem size={32} />
      <SkeletonItem size={32} />
      <SkeletonItem size={32} />
    </Skeleton>
  )
}
