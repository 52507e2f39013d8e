import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { ValueChange as Changed } from '../../model/change.ts'
import type { FieldValue } from '../../model/fields.ts'
import { changeValueName } from '../texts/change.ts'
import { changesTexts } from '../texts/changes.ts'

const useStyles = makeStyles({
  values: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold },
  arrow: { fontSize: '14px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
})

/** "Cascade all → Cascade none". */
export function ValueChange({ change, before }: { change: Changed; before: FieldValue }) {
  const styles = useStyles()
  return (
    <span className={styles.values}>
      <del className={styles.before}>{changeValueName(change, before)}</del>
      <ArrowRightRegular className={styles.arrow} title={changesTexts.becomes} />
      <ins className={styles.after} style={{ textDecoration: 'none' }}>
        {changeValueName(change, change.after)}
      </ins>
    </span>
  )
}
