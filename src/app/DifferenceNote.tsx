import { makeStyles, tokens } from '@fluentui/react-components'
import type { Change } from '../model/change.ts'
import { DifferenceList } from './DifferenceList.tsx'
import { useDifferences } from './differences.ts'
import { LookupsNote } from './LookupsNote.tsx'
import { useStagedEnvironment } from './staged.ts'
import { differenceTexts } from './texts/impactDifference.ts'

const useStyles = makeStyles({
  note: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** In short what a staged change makes different, where it is staged. */
export function DifferenceNote({ change }: { change: Change }) {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const { differences, unsure, lookups } = useDifferences(change)
  if (differences === null || differences.length === 0) return null
  return (
    <div className={styles.note} role="note" aria-label={differenceTexts.title}>
      <DifferenceList environment={environment} differences={differences} most={1} isShort />
      <LookupsNote unsure={unsure} lookups={lookups} />
    </div>
  )
}
