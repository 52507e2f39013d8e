import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { ReactFlowProvider } from 'reactflow'
import { projectLens } from '../../graph/overviewLens.ts'
import { projectOverview } from '../../graph/overview.ts'
import type { Environment } from '../../model/environment.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { graphTexts } from '../texts/graph.ts'
import { useGraphAddress } from './graphAddress.ts'
import { GraphMessage } from './GraphMessage.tsx'
import type { Lens } from './lens.ts'
import { MapFlow } from './MapFlow.tsx'
import { useMapPlaces } from './mapPlaces.ts'
import './map.css'

const useStyles = makeStyles({
  progress: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: { width: '320px', maxWidth: '80%' },
})

/** The whole environment: every table and every related pair, from which one dives into a neighbourhood. */
export function MapCanvas(props: {
  /** What is placed: it stays the same while values are staged. */
  environment: Environment
  /** With the staged values. */
  staged: Environment
  lens: Lens | null
  go: (table: string) => void
}) {
  const { environment, staged, lens, go } = props
  const styles = useStyles()
  const { search, change } = useGraphAddress()
  const hubs = search.hubs === true
  const arranged = useMemo(() => projectOverview(environment, false), [environment])
  const overview = useMemo(() => (hubs ? projectOverview(environment, true) : arranged), [environment, hubs, arranged])
  const seen = useMemo(
    () => (lens === null ? null : projectLens(staged, overview, lens.action, lens.light)),
    [staged, overview, lens],
  )
  const placed = useMapPlaces(arranged)
  switch (placed.state) {
    case 'placing':
      return (
        <div className={styles.progress}>
          <Text>{graphTexts.mapView.progress(placed.share)}</Text>
          <Announcement when="atOnce" message={graphTexts.mapView.progress(placed.share)} />
          <ProgressBar className={styles.bar} value={placed.share} aria-label={graphTexts.placing} />
          <Button onClick={placed.cancel}>{graphTexts.mapView.cancel}</Button>
        </div>
      )
    case 'stopped':
      return (
        <GraphMessage
          {...(placed.failure === null ? {} : { title: graphTexts.placingFailed })}
          text={placed.failure ?? graphTexts.mapView.cancelled}
          action={{ text: graphTexts.retry, run: placed.retry }}
        />
      )
    case 'placed':
      return (
        <ReactFlowProvider>
          <MapFlow
            overview={overview}
            places={placed.places}
            selected={search.selected ?? null}
            select={(selected) => change({ selected: selected ?? undefined })}
            go={go}
            lens={lens}
            seen={seen}
            hubs={hubs}
            showHubs={(shown) => change({ hubs: shown ? true : undefined })}
          />
        </ReactFlowProvider>
      )
  }
}
