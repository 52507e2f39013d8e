import { makeStyles } from '@fluentui/react-components'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { startTable } from '../../graph/startTable.ts'
import { structureOf } from '../../model/environment.ts'
import { lazyPart } from '../lazyPart.tsx'
import { useWorkspace } from '../session.tsx'
import { useStagedEnvironment } from '../staged.ts'
import { graphTexts } from '../texts/graph.ts'
import { useGraphAddress } from './graphAddress.ts'
import { GraphMessage } from './GraphMessage.tsx'
import { GraphSkeleton } from './GraphSkeleton.tsx'
import { GraphToolbar } from './GraphToolbar.tsx'
import { useLens } from './lens.ts'
import { LensBar } from './LensBar.tsx'
import { Neighbourhood } from './Neighbourhood.tsx'
import { viewOf } from './placement.ts'
import { warmLayoutWorker } from './layoutWorker.ts'
import { PictureMissing } from './PictureMissing.tsx'

const MapPart = lazyPart(async () => (await import('./MapCanvas.tsx')).MapCanvas)

warmLayoutWorker()

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, overflowY: 'auto' },
  /** On a small screen the page scrolls rather than leave the picture no room. */
  body: { containerType: 'inline-size', containerName: 'graph', display: 'flex', flex: '1 0 240px', minHeight: 0, position: 'relative' },
})

/** The picture of one table and what hangs on it, or of the whole environment. The address says which. */
export function GraphPage() {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const structure = structureOf(environment)
  const { search, change } = useGraphAddress()
  const clearPlaces = useWorkspace((workspace) => workspace.clearPlaces)
  const [round, setRound] = useState(0)
  const go = useCallback(
    (name: string) =>
      change({ table: name, map: undefined, selected: undefined, expanded: undefined, opened: undefined }, true),
    [change],
  )
  const start = useMemo(() => startTable(structure), [structure])
  const focus = search.table ?? start
  const kind = search.layout ?? 'layered'
  const isMap = search.map === true
  const inHand = search.selected ?? (isMap ? null : focus)
  const lens = useLens(environment, search, inHand)
  // The picture first, then what stands above it.
  const settled = useDeferredValue(search)
  const find = useCallback((name: string) => (isMap ? change({ selected: name }) : go(name)), [isMap, change, go])
  const leaveMap = useCallback(() => change({ map: undefined }, true), [change])
  const rearrange = useCallback(() => {
    if (focus === null) return
    clearPlaces(viewOf(focus, kind))
    setRound((rounds) => rounds + 1)
  }, [clearPlaces, focus, kind])
  if (focus === null || start === null) {
    return <GraphMessage title={graphTexts.noTables} text={graphTexts.noTablesAdvice} />
  }
  const table = environment.tables.get(focus)
  return (
    <div className={styles.page}>
      <GraphToolbar
        tables={structure.tables}
        search={settled}
        kind={kind}
        inHand={inHand !== null && environment.tables.has(inHand) ? inHand : null}
        change={change}
        go={find}
        rearrange={rearrange}
      />
      {lens !== null && isMap && <LensBar environment={environment} lens={lens} reached={false} visible={null} change={change} />}
      <div className={styles.body}>
        {isMap ? (
          <MapPart waiting={<GraphSkeleton />} missing={PictureMissing} close={leaveMap}>
            {(MapCanvas) => <MapCanvas environment={structure} go={go} lens={lens} staged={environment} />}
          </MapPart>
        ) : table === undefined ? (
          <GraphMessage
            text={graphTexts.unknownTable(focus)}
            action={{ text: graphTexts.startTable(environment.tables.get(start)?.displayName ?? start), run: () => go(start) }}
          />
        ) : (
          <Neighbourhood environment={environment} focus={focus} kind={kind} round={round} go={go} lens={lens} />
        )}
      </div>
    </div>
  )
}
