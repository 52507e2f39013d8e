import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Environment } from '../model/environment.ts'
import { findingsOf, type Finding } from '../model/impact/findings.ts'
import type { ImpactDifference } from '../model/impact/impactDifference.ts'
import { startsAbove } from '../model/impact/startsAbove.ts'
import { severityOfFinding, worstFirst, type Severity } from '../model/severity.ts'
import { severityIcons } from './severityIcons.ts'
import { severityNames } from './texts/cascade.ts'
import { tableTitle } from './texts/impact.ts'
import { aboveSentence, differenceTexts, findingSentence, isNamedWhole } from './texts/impactDifference.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXXS },
  entry: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  // As high as the first line, whatever the size of its text.
  icon: { fontSize: '16px', height: '1lh', lineHeight: 'inherit', color: tokens.colorNeutralForeground3 },
  destroys: { color: tokens.colorStatusDangerForeground3 },
  exposes: { color: tokens.colorStatusWarningForeground3 },
  unblocks: { color: tokens.colorStatusWarningForeground3 },
  aside: { margin: 0, color: tokens.colorNeutralForeground2 },
  names: { margin: 0, color: tokens.colorNeutralForeground2 },
  // Its height is no more than that of the line it stands in.
  inline: { marginBlock: '-4px' },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
})

/** Said of one action on one table. */
interface Entry {
  readonly difference: ImpactDifference
  readonly finding: Finding
  readonly severity: Severity
}

/** What differences come to, in sentences, the worst first; a long list folds with its count. */
export function DifferenceList(props: {
  environment: Environment
  differences: readonly ImpactDifference[]
  /** How many sentences stand there unfolded. */
  most: number
  /** In a word less: nothing about the tables above. */
  isShort?: boolean
}) {
  const { environment, differences, most, isShort = false } = props
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const entries = useMemo(() => entriesOf(differences), [differences])
  const shown = isOpen ? entries : entries.slice(0, most)
  const above = isShort ? [] : differencesShown(shown).map((difference) => aboveOf(environment, difference))
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <EntryLine key={keyOf(entry)} environment={environment} entry={entry} />
        ))}
      </ul>
      {above.map((text) => text !== null && <p key={text} className={styles.aside}>{text}</p>)}
      {entries.length > most && (
        <Button className={styles.button} size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? differenceTexts.fewer : differenceTexts.more(entries.length - most)}
        </Button>
      )}
    </div>
  )
}

function EntryLine({ environment, entry }: { environment: Environment; entry: Entry }) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const { difference, finding, severity } = entry
  const Icon = severityIcons[severity]
  const tables = [...finding.near, ...finding.far]
  const tone = severity === 'destroys' || severity === 'exposes' || severity === 'unblocks' ? styles[severity] : undefined
  return (
    <li className={styles.entry}>
      <Icon className={mergeClasses(styles.icon, tone)} aria-label={severityNames[severity]} />
      <div>
        {findingSentence(environment, difference, finding)}
        {!isNamedWhole(finding) && (
          <>
            {' '}
            <Button className={mergeClasses(styles.button, styles.inline)} size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {differenceTexts.tables(tables.length)}
            </Button>
            {isOpen && <p className={styles.names}>{tables.map((name) => tableTitle(environment, name)).join(', ')}</p>}
          </>
        )}
      </div>
    </li>
  )
}

const keyOf = ({ difference, finding }: Entry): string => `${difference.action} ${difference.start} ${finding.kind} ${finding.effect} ${finding.isHeld}`

const entriesOf = (differences: readonly ImpactDifference[]): readonly Entry[] =>
  differences
    .flatMap((difference) =>
      findingsOf(difference).map((finding): Entry => ({ difference, finding, severity: severityOfFinding(finding) })),
    )
    .toSorted((one, other) => worstFirst(one.severity, other.severity))

const differencesShown = (entries: readonly Entry[]): readonly ImpactDifference[] => [
  ...new Set(entries.map(({ difference }) => difference)),
]

const aboveOf = (environment: Environment, difference: ImpactDifference): string | null =>
  aboveSentence(environment, difference, startsAbove(environment, difference.start, difference.action))
