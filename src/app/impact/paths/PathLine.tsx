import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import type { Environment } from '../../../model/environment.ts'
import type { Path } from '../../../model/impact/paths.ts'
import { legsOf } from '../../../model/path/leg.ts'
import { tableTitle } from '../../texts/impact.ts'
import { legText, pathsTexts as texts } from '../../texts/paths.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  // The frames of the names reach out of the line, so that it stands beside its radio button.
  whole: { marginBlock: '-3px' },
  table: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
    // A label that is not chosen fades; the names must not.
    color: tokens.colorNeutralForeground1,
  },
  step: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  arrow: { lineHeight: 0, ':dir(rtl)': { transform: 'scaleX(-1)' } },
})

/** A path as a line of tables: "Account → one to many by parentcustomerid → Contact". */
export function PathLine({ environment, path, chosen }: { environment: Environment; path: Path; chosen: ReadonlySet<string> }) {
  const styles = useStyles()
  const legs = legsOf(path, chosen)
  return (
    <span className={mergeClasses(styles.line, styles.whole)}>
      <span className={styles.table}>{tableTitle(environment, path[0]?.from ?? '')}</span>
      {legs.map((leg, index) => {
        const others = (path[index]?.relationships.length ?? 1) - 1
        return (
          <span key={leg.relationship.schemaName} className={styles.line}>
            <span className={styles.step}>
              <Text size={200}>
                {' '}
                {legText(leg)}
                {others > 0 && ` ${texts.more(others)}`}{' '}
              </Text>
              <span className={styles.arrow} aria-hidden>
                <ArrowRightRegular />
              </span>
            </span>
            <span className={styles.table}>{tableTitle(environment, leg.to)}</span>
          </span>
        )
      })}
    </span>
  )
}
