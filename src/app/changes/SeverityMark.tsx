import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Severity } from '../../model/severity.ts'
import { severityIcons } from '../severityIcons.ts'
import { severityNames } from '../texts/cascade.ts'
import { changesTexts } from '../texts/changes.ts'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: '16px', lineHeight: 0 },
  destroys: {
    color: tokens.colorStatusDangerForeground3,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  exposes: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  unblocks: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  tightens: {},
  relaxes: {},
  lists: {},
  describes: {},
  adds: {},
})

/** How much harm a change can do: an icon and a word, never a colour alone. */
export function SeverityMark({ severity, isSure = true }: { severity: Severity; isSure?: boolean }) {
  const styles = useStyles()
  const Icon = severityIcons[severity]
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon className={styles.icon} aria-hidden="true" />
      {isSure ? severityNames[severity] : changesTexts.perhaps(severityNames[severity])}
    </span>
  )
}
