import { Button, Switch, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Overview } from '../../graph/overview.ts'
import { graphTexts, labelTexts } from '../texts/graph.ts'

const useStyles = makeStyles({
  card: {
    position: 'absolute',
    insetBlockEnd: '15px',
    insetInlineStart: '15px',
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
})

/** What the map shows, the table in hand, and the way into its neighbourhood. */
export function MapLegend(props: {
  overview: Overview
  chosen: number
  go: (table: string) => void
  hubs: boolean
  showHubs: (shown: boolean) => void
}) {
  const { overview, chosen, go, hubs, showHubs } = props
  const styles = useStyles()
  const id = overview.ids[chosen]
  const name = overview.names[chosen]
  return (
    <div className={styles.card}>
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
  )
}
