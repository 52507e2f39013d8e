import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** So many lines of text are on their way. */
export function Loading({ what, lines = 1 }: { what: string; lines?: number }) {
  const styles = useDeletionStyles()
  return (
    <Skeleton aria-label={what} className={styles.part}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={16} />
      ))}
    </Skeleton>
  )
}
