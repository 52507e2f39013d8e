import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { CascadeSetting } from '../../model/cascade.ts'
import type { Change } from '../../model/change.ts'
import { settingName } from '../texts/cascade.ts'
import { changesTexts } from '../texts/changes.ts'

const useStyles = makeStyles({
  values: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  after: { fontWeight: tokens.fontWeightSemibold },
  arrow: { fontSize: '14px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
})

/** "Cascade all → Cascade none". */
export function ValueChange({ change, before }: { change: Change; before: CascadeSetting }) {
  const styles = useStyles()
  return (
    <span className={styles.values}>
      <del className={styles.before}>{settingName(change.action, before)}</del>
      <ArrowRightRegular className={styles.arrow} title={changesTexts.becomes} />
      <ins className={styles.after} style={{ textDecoration: 'none' }}>
        {settingName(change.action, change.after)}
      </ins>
    </span>
  )
}
