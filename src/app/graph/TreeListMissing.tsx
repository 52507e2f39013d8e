import { makeStyles, tokens } from '@fluentui/react-components'
import type { MissingPart } from '../lazyPart.tsx'
import { PartMissing } from '../PartMissing.tsx'

const useStyles = makeStyles({
  place: { width: '320px', maxWidth: '100%', flexShrink: 0, padding: tokens.spacingHorizontalM },
})

/** Beside the picture, in the place of the tree list that did not come. */
export function TreeListMissing(props: MissingPart) {
  const styles = useStyles()
  return (
    <div className={styles.place}>
      <PartMissing {...props} />
    </div>
  )
}
