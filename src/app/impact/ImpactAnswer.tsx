import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ProhibitedRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Environment } from '../../model/environment.ts'
import { unsureLookups, withLookups } from '../../model/impact/emptiedLookups.ts'
import { impactOf } from '../../model/impact/impact.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useLookups } from '../lookups.ts'
import { LookupsNote } from '../LookupsNote.tsx'
import { impactSentence, obstacleText, sentenceParts, tableTitle } from '../texts/impact.ts'
import { impactTexts as texts } from '../texts/impactPage.ts'
import { ImpactBrowser } from './ImpactBrowser.tsx'
import { ImpactOfRow } from './ImpactOfRow.tsx'
import { ImpactStops } from './ImpactStops.tsx'
import { impactTree } from './impactTree.ts'

const route = getRouteApi('/$environment/impact/')

const useStyles = makeStyles({
  answer: { flexShrink: 0, paddingInline: tokens.spacingHorizontalXL, '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM } },
  sentence: { margin: 0, fontWeight: tokens.fontWeightRegular, maxWidth: '100ch' },
})

/** The answer for a table and an action: a sentence, what stops it, and every table it comes to. */
export function ImpactAnswer({ environment, table, action }: { environment: Environment; table: string; action: ImpactAction }) {
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { relationship, row } = route.useSearch()
  const reached = useMemo(() => impactOf(environment, table, action), [environment, table, action])
  const lookups = useLookups(reached)
  const { isLookupRequired } = lookups
  const impact = useMemo(() => withLookups(environment, reached, isLookupRequired), [environment, reached, isLookupRequired])
  const tree = useMemo(() => impactTree(impact, (name) => tableTitle(environment, name)), [impact, environment])
  const open = useCallback(
    (schemaName: string) =>
      void navigate({
        search: (present) => ({ ...present, relationship: schemaName, create: undefined }),
        replace: relationship !== undefined,
      }),
    [navigate, relationship],
  )
  const obstacle = obstacleText(environment, impact)
  if (obstacle !== null) return <EmptyState icon={<ProhibitedRegular />} title={texts.cannot} text={obstacle} />
  const note = <LookupsNote unsure={unsureLookups(impact, isLookupRequired)} lookups={lookups} />
  if (row !== undefined) {
    return (
      <>
        <div className={styles.answer}>{note}</div>
        {/* Counting starts afresh with another impact. */}
        {!lookups.isReading && <ImpactOfRow key={row} {...{ environment, impact, lookups, tree, row, open }} />}
      </>
    )
  }
  const sentence = impactSentence(environment, impact)
  return (
    <>
      <div className={styles.answer}>
        <Subtitle2 as="h2" className={styles.sentence}>
          {sentenceParts(environment, impact).map(({ text, isStop }) => (isStop ? <strong key={text}>{text}</strong> : text))}
        </Subtitle2>
        <Announcement when="settled" message={sentence} />
        {note}
      </div>
      {tree.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleRegular />} title={texts.nothing} text={texts.nothingAdvice} />
      ) : (
        <>
          <ImpactStops environment={environment} stops={impact.stops} open={open} />
          <ImpactBrowser environment={environment} impact={impact} tree={tree} sentence={() => sentence} open={open} counting={null} />
        </>
      )}
    </>
  )
}
