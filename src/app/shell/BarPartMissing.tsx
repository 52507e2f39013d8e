import { makeStyles, tokens } from '@fluentui/react-components'
import type { MissingPart } from '../lazyPart.tsx'
import { PartMissing } from '../PartMissing.tsx'

const useStyles = makeStyles({
  // Below the bar that has no room for it.
  place: {
    position: 'fixed',
    insetBlockStart: '56px',
    insetInline: 0,
    marginInline: 'auto',
    width: 'min(640px, calc(100% - 32px))',
    zIndex: 20,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
})

/** What the top bar opens and did not come. */
export function BarPartMissing(props: MissingPart) {
  const styles = useStyles()
  return (
    <div className={styles.place}>
      <PartMissing {...props} />
    </div>
  )
}
