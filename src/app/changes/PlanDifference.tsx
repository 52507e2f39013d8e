import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { planDifferences } from '../../model/impact/stagedDifferences.ts'
import type { Environment } from '../../model/environment.ts'
import type { Staged } from '../../model/stage.ts'
import { DifferenceList } from '../DifferenceList.tsx'
import { useForetold, type FindDifferences } from '../differences.ts'
import { LookupsNote } from '../LookupsNote.tsx'
import { differenceTexts } from '../texts/impactDifference.ts'

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
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalXS, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})` },
})

/** Up to so many changes are looked into together without being asked. */
const few = 50

/** What all checked changes make different together, which may be more, or less, than each of them alone. */
export function PlanDifference({ before, after, changes }: { before: Environment; after: Environment; changes: Staged }) {
  const styles = useStyles()
  const { plan } = differenceTexts
  const [isWanted, want] = useState(false)
  const isShown = isWanted || changes.length <= few
  return (
    <section className={styles.card} aria-label={plan.title}>
      <h2 className={styles.title}>{plan.title}</h2>
      {isShown ? (
        <Together before={before} after={after} changes={changes} />
      ) : (
        <Button className={styles.button} size="small" appearance="transparent" onClick={() => want(true)}>
          {plan.show}
        </Button>
      )}
    </section>
  )
}

function Together(props: { before: Environment; after: Environment; changes: Staged }) {
  const styles = useStyles()
  const { before, after, changes } = props
  const asked = useMemo(
    (): FindDifferences => (isLookupRequired) => planDifferences(before, after, changes, isLookupRequired),
    [before, after, changes],
  )
  const { differences, unsure, lookups } = useForetold(useDeferredValue<FindDifferences | null>(asked, null))
  const { plan } = differenceTexts
  if (differences === null) return <Text className={styles.quiet}>{plan.finding}</Text>
  if (differences.length === 0) return <Text>{plan.none}</Text>
  return (
    <>
      <Text className={styles.quiet}>{plan.summary(differences.length)}</Text>
      <DifferenceList environment={after} differences={differences} most={3} isShort />
      <LookupsNote unsure={unsure} lookups={lookups} />
    </>
  )
}
