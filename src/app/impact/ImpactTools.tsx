import { Button, Text, ToggleButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular, FilterRegular, ShareAndroidRegular, TextCollapseRegular, TextExpandRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { byGravity } from '../../model/impact/effect.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { effectCounts } from '../texts/impact.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { useCopy } from '../useCopy.ts'

const route = getRouteApi('/$environment/impact/')
const texts = impactTexts.tree

const useStyles = makeStyles({
  tools: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalXL,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  count: { marginInlineEnd: 'auto', color: tokens.colorNeutralForeground2 },
  /** They stay together where there is no room for all. */
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What narrows the tree down, what opens it, and the way to take it along as text. */
export function ImpactTools(props: {
  impact: Impact
  count: string
  openAll: (isWanted: boolean) => void
  hasRow: boolean
  text: () => string
}) {
  const { impact, count, openAll, hasRow, text } = props
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { effects = [], business = false, all = false } = route.useSearch()
  const counts = effectCounts(impact).toSorted((one, other) => byGravity(one.effect, other.effect))
  return (
    <div className={styles.tools}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no form and nothing to submit */}
      <div role="group" aria-label={texts.filters} className={styles.filters}>
        {counts.map(({ effect, tables }) => {
          const isChosen = effects.includes(effect)
          const next = isChosen ? effects.filter((one) => one !== effect) : [...effects, effect]
          return (
            <ToggleButton
              key={effect}
              size="small"
              shape="circular"
              checked={isChosen}
              onClick={() =>
                void navigate({ search: (present) => ({ ...present, effects: next.length === 0 ? undefined : next }), replace: true })
              }
            >
              {/* Beside one row the tables of the whole environment would read as its own. */}
              {texts.effect(effect, hasRow ? null : tables.length)}
            </ToggleButton>
          )
        })}
        {hasRow && (
          <ToggleButton
            size="small"
            shape="circular"
            checked={!all}
            onClick={() => void navigate({ search: (present) => ({ ...present, all: all ? undefined : true }), replace: true })}
          >
            {impactTexts.row.only}
          </ToggleButton>
        )}
        <Tooltip content={texts.businessHint} relationship="description">
          <ToggleButton
            size="small"
            shape="circular"
            icon={<FilterRegular />}
            checked={business}
            onClick={() => void navigate({ search: (present) => ({ ...present, business: business ? undefined : true }), replace: true })}
          >
            {texts.business}
          </ToggleButton>
        </Tooltip>
      </div>
      <Text size={200} className={styles.count}>
        {count}
      </Text>
      <Announcement when="settled" message={count} />
      <div className={styles.actions}>
        <Button size="small" appearance="subtle" icon={<TextExpandRegular />} onClick={() => openAll(true)}>
          {texts.expandAll}
        </Button>
        <Button size="small" appearance="subtle" icon={<TextCollapseRegular />} onClick={() => openAll(false)}>
          {texts.collapseAll}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ShareAndroidRegular />}
          onClick={() =>
            void navigate({ to: '/$environment/graph', search: { table: impact.start, selected: impact.start, lens: impact.action } })
          }
        >
          {texts.onGraph}
        </Button>
        <CopyButton text={text} />
      </div>
    </div>
  )
}

function CopyButton({ text }: { text: () => string }) {
  const { state, copy } = useCopy(text)
  return (
    <Button size="small" appearance="subtle" icon={state === 'copied' ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>
      {texts[state]}
    </Button>
  )
}
