import { Button, Switch, Text, makeStyles, tokens } from '@fluentui/react-components'
import { overviewKinds, type Overview } from '../../graph/overview.ts'
import { marksOf } from '../../graph/settingMark.ts'
import { actionNames } from '../texts/cascade.ts'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import { lensTexts } from '../texts/lens.ts'
import type { Lens } from './lens.ts'
import { markStrokes, markTones } from './lineTone.ts'
import { lowWindow } from './lowWindow.ts'
import { MapKind } from './MapKind.tsx'

const useStyles = makeStyles({
  card: {
    position: 'absolute',
    insetBlockEnd: '15px',
    insetInlineStart: '15px',
    maxWidth: 'calc(100% - 200px)',
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    // One row that scrolls leaves the map its room.
    [lowWindow]: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalL, overflowX: 'auto', paddingBlock: 0, whiteSpace: 'nowrap', '& > *': { flexShrink: 0 } },
  },
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, [lowWindow]: { flexWrap: 'nowrap' } },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  kinds: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    listStyleType: 'none',
    [lowWindow]: { flexWrap: 'nowrap', paddingBottom: 0 },
  },
})

/** What the map shows, the table in hand, and the way into its neighbourhood. */
export function MapLegend(props: {
  overview: Overview
  chosen: number
  go: (table: string) => void
  hubs: boolean
  showHubs: (shown: boolean) => void
  lens: Lens | null
}) {
  const { overview, chosen, go, hubs, showHubs, lens } = props
  const styles = useStyles()
  const id = overview.ids[chosen]
  const name = overview.names[chosen]
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <Switch checked={hubs} label={graphTexts.mapView.hubs} onChange={(_, { checked }) => showHubs(checked)} />
        <Text size={200} role="status">
          {name === undefined
            ? graphTexts.mapView.count(overview.ids.length, overview.first.length)
            : labelTexts.table(name, overview.relationships[chosen] ?? 0)}
        </Text>
        {id !== undefined && name !== undefined && (
          <Button size="small" appearance="primary" onClick={() => go(id)}>
            {graphTexts.mapView.open(name)}
          </Button>
        )}
      </div>
      <ul className={styles.kinds} aria-label={graphTexts.legendTexts.kinds}>
        {overviewKinds.map((kind, index) => overview.kinds.includes(index) && <MapKind key={kind} kind={kind} />)}
      </ul>
      {lens !== null && (
        <ul className={styles.kinds} aria-label={lensTexts.legend.lines(actionNames[lens.action])}>
          {marksOf(lens.action).map((mark) => (
            <li key={mark} className={styles.mark}>
              <svg width="24" height="10" aria-hidden="true">
                <g className="line" data-tone={markTones[mark]}>
                  <path
                    className="line-path"
                    d="M0,5H24"
                    style={{ strokeWidth: 1.5 * markStrokes[mark].width, strokeDasharray: markStrokes[mark].dashes.join(' ') }}
                  />
                </g>
              </svg>
              <Text size={200}>{lensTexts.legend.mark(lens.action, mark)}</Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
