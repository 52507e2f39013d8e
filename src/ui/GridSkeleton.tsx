import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { headHeight, rowHeight } from './gridStyles.ts'

const useStyles = makeStyles({
  skeleton: { overflow: 'hidden' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    paddingInline: tokens.spacingHorizontalXL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** A grid in the shape of what comes. `widths`: those of its columns. */
export function GridSkeleton(props: { label: string; widths: readonly number[]; rows?: number }) {
  const { label, widths, rows = 12 } = props
  const styles = useStyles()
  return (
    <Skeleton className={styles.skeleton} aria-label={label}>
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div key={row} className={styles.row} style={{ height: row === 0 ? headHeight : rowHeight }}>
          {widths.map((width, column) => (
            <SkeletonItem key={column} size={16} style={{ flex: `0 1 ${width}px` }} />
          ))}
        </div>
      ))}
    </Skeleton>
  )
}
