import { Button, Link as FluentLink, Text, ToggleButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { memo } from 'react'
import type { Environment } from '../../model/environment.ts'
import { unsureLookups } from '../../model/impact/emptiedLookups.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { LookupsNote } from '../LookupsNote.tsx'
import { formatNumber } from '../texts/format.ts'
import { impactSentence, obstacleText } from '../texts/impact.ts'
import { lensTexts } from '../texts/lens.ts'
import type { GraphSearch } from './graphSearch.ts'
import { outsideOf, type Lens } from './lens.ts'
import { lowWindow } from './lowWindow.ts'

const route = getRouteApi('/$environment')

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [lowWindow]: { maxHeight: '64px', overflowY: 'auto', flexShrink: 0 },
  },
  told: { flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  sentence: { flex: '1 1 320px', minWidth: 0 },
  link: { fontSize: 'inherit' },
  levels: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  level: { minWidth: '32px', paddingInline: tokens.spacingHorizontalS },
  outside: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

/** What is seen through the lens: the impact in a sentence, its levels, and what of it is not in the picture. */
export const LensBar = memo(function LensBar(props: {
  environment: Environment
  lens: Lens
  /** The tables it reaches were added to the picture. */
  reached: boolean
  /** The tables that the picture shows; null where it shows all there are. */
  visible: { readonly has: (table: string) => boolean; readonly size: number } | null
  change: (part: GraphSearch) => void
}) {
  const { environment, lens, reached, visible, change } = props
  const styles = useStyles()
  const { impact } = lens
  const sentence = impact === null ? lensTexts.start : (obstacleText(environment, impact) ?? impactSentence(environment, impact))
  return (
    <section className={styles.bar} aria-label={lensTexts.title}>
      <div className={styles.told}>
        <Text size={200} className={styles.sentence}>
          {sentence}
          {impact !== null && impact.obstacle === null && (
            <>
              {' '}
              <DetailsLink lens={lens} />
            </>
          )}
        </Text>
        <Announcement when="atOnce" message={sentence} />
        {impact !== null && <LookupsNote unsure={unsureLookups(impact, lens.lookups.isLookupRequired)} lookups={lens.lookups} />}
        {impact !== null && impact.levels.length > 0 && <Levels lens={lens} change={change} />}
        {impact !== null && visible !== null && <Outside lens={lens} reached={reached} visible={visible} change={change} />}
      </div>
      <Tooltip content={lensTexts.close} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          onClick={() => change({ lens: undefined, level: undefined, reached: undefined })}
        />
      </Tooltip>
    </section>
  )
})

function DetailsLink({ lens: { action, start } }: { lens: Lens }) {
  const styles = useStyles()
  const navigate = route.useNavigate()
  return (
    <FluentLink
      as="button"
      inline
      className={styles.link}
      onClick={() => void navigate({ to: '/$environment/impact', search: { action, ...(start === null ? {} : { table: start }) } })}
    >
      {lensTexts.details}
    </FluentLink>
  )
}

function Levels({ lens: { impact, upTo }, change }: { lens: Lens; change: (part: GraphSearch) => void }) {
  const styles = useStyles()
  const levels = impact?.levels ?? []
  const present = upTo ?? levels.length
  const show = (level: number) => change({ level: level >= levels.length ? undefined : Math.max(1, level) })
  return (
    <div role="group" aria-label={lensTexts.levels} className={styles.levels}>
      <Text size={200}>{lensTexts.levels}</Text>
      <Tooltip content={lensTexts.previous} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          disabledFocusable={present <= 1}
          onClick={() => show(present - 1)}
        />
      </Tooltip>
      {levels.map((tables, index) => {
        const level = index + 1
        return (
          <Tooltip key={level} content={lensTexts.level(level, tables.length)} relationship="label">
            <ToggleButton
              className={styles.level}
              size="small"
              appearance="subtle"
              checked={upTo === level || (upTo === null && level === levels.length)}
              onClick={() => show(level)}
            >
              {formatNumber(level)}
            </ToggleButton>
          </Tooltip>
        )
      })}
      <Tooltip content={lensTexts.next} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          disabledFocusable={upTo === null}
          onClick={() => show(present + 1)}
        />
      </Tooltip>
      <ToggleButton size="small" appearance="subtle" checked={upTo === null} onClick={() => change({ level: undefined })}>
        {lensTexts.allLevels}
      </ToggleButton>
    </div>
  )
}

function Outside(props: {
  lens: Lens
  reached: boolean
  visible: { readonly has: (table: string) => boolean; readonly size: number }
  change: (part: GraphSearch) => void
}) {
  const styles = useStyles()
  const { lens, reached, visible, change } = props
  if (lens.impact === null) return null
  const { tables, fits } = outsideOf(lens.impact, visible)
  if (tables.length === 0) {
    return reached ? (
      <span className={styles.outside}>
        <Text size={200}>{lensTexts.reachedBesides}</Text>
        <Button size="small" appearance="transparent" onClick={() => change({ reached: undefined })}>
          {lensTexts.hide}
        </Button>
      </span>
    ) : null
  }
  return (
    <span className={styles.outside}>
      <Text size={200}>{lensTexts.outside(tables.length)}</Text>
      <Announcement when="settled" message={lensTexts.outside(tables.length)} />
      {fits ? (
        <Button size="small" onClick={() => change({ reached: true })}>
          {lensTexts.show}
        </Button>
      ) : (
        <Button size="small" onClick={() => change({ map: true, selected: lens.start ?? undefined })}>
          {lensTexts.showOnMap}
        </Button>
      )}
    </span>
  )
}
