import { Button, Field, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Environment } from '../../model/environment.ts'
import type { Staged } from '../../model/stage.ts'
import { DifferenceList } from '../DifferenceList.tsx'
import { LookupsNote } from '../LookupsNote.tsx'
import { differenceTexts } from '../texts/impactDifference.ts'
import { usePlanDifferences } from './usePlanDifferences.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  progress: { width: '100%', maxWidth: '320px' },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
})

/** Up to so many changes are looked into together without being asked. */
const few = 50

/** What all checked changes make different together, which may be more, or less, than each of them alone. */
export function PlanDifference({ before, after, changes }: { before: Environment; after: Environment; changes: Staged }) {
  const styles = useStyles()
  const { plan } = differenceTexts
  const [isWanted, want] = useState(false)
  const areFew = changes.length <= few
  const isShown = isWanted || areFew
  const { differences, percent, unsure, lookups } = usePlanDifferences(before, after, isShown ? changes : null)
  return (
    <section className={styles.card} aria-label={plan.title}>
      <h2 className={styles.title}>{plan.title}</h2>
      {isShown && differences === null && (areFew ? <Text className={styles.quiet}>{plan.finding}</Text> : <Progress percent={percent} />)}
      {differences?.length === 0 && <Text>{plan.none}</Text>}
      {differences !== null && differences.length > 0 && (
        <>
          <Text className={styles.quiet}>{plan.summary(differences.length)}</Text>
          <DifferenceList environment={after} differences={differences} most={3} isShort />
          <LookupsNote unsure={unsure} lookups={lookups} />
        </>
      )}
      {!areFew && (
        // One button throughout, which keeps the focus.
        <Button className={styles.button} size="small" appearance="transparent" onClick={() => want(!isWanted)}>
          {isWanted ? (differences === null ? plan.cancel : plan.hide) : plan.show}
        </Button>
      )}
    </section>
  )
}

function Progress({ percent }: { percent: number }) {
  const styles = useStyles()
  return (
    <Field className={styles.progress} validationState="none" validationMessage={differenceTexts.plan.progress(percent)}>
      <ProgressBar value={percent} max={100} />
    </Field>
  )
}
