import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { graphTexts } from '../texts/graph.ts'

const useStyles = makeStyles({
  canvas: {
    flex: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, 190px)',
    gap: tokens.spacingHorizontalXXXL,
    placeContent: 'center',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  table: { height: '84px' },
})

/** Tables to be, while their places are found. */
export function GraphSkeleton() {
  const styles = useStyles()
  return (
    <Skeleton className={styles.canvas} aria-label={graphTexts.placing}>
      {Array.from({ length: 15 }, (_, index) => (
        <SkeletonItem key={index} className={styles.table} />
      ))}
    </Skeleton>
  )
}
