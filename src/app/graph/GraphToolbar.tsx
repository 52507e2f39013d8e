import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import type { LayoutKind } from '../../graph/layoutGraph.ts'
import type { Table } from '../../model/table.ts'
import { graphTexts } from '../texts/graph.ts'
import type { GraphSearch } from './graphSearch.ts'
import { GraphTools } from './GraphTools.tsx'
import { LensMenu } from './LensMenu.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { lowWindow } from './lowWindow.ts'

const useStyles = makeStyles({
  /** One row, so that the picture below stays where it is when something opens beside it. */
  bar: {
    containerType: 'inline-size',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // One row that scrolls leaves the picture its room.
    [lowWindow]: { flexWrap: 'nowrap', overflowX: 'auto', flexShrink: 0, paddingBlock: tokens.spacingVerticalXXS, '& > *': { flexShrink: 0 } },
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '@container (max-width: 440px)': { flexWrap: 'wrap' },
  },
  title: { margin: 0, marginInlineEnd: tokens.spacingHorizontalM },
  finder: { flex: '0 1 clamp(132px, 22cqi, 240px)', minWidth: '132px', display: 'flex' },
})

/** The page's head: where to go, how to arrange, what to show. */
export const GraphToolbar = memo(function GraphToolbar(props: {
  tables: ReadonlyMap<string, Table>
  search: GraphSearch
  kind: LayoutKind
  /** The table that is selected, or in the middle; null on the map while none is. */
  inHand: string | null
  change: (part: GraphSearch) => void
  go: (table: string) => void
  rearrange: () => void
}) {
  const { tables, search, kind, inHand, change, go, rearrange } = props
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Title3 as="h1" className={styles.title}>
          {graphTexts.title}
        </Title3>
        <div className={styles.finder}>
          <TableFinder tables={tables} go={go} fills />
        </div>
        <LensMenu search={search} change={change} />
        <GraphTools search={search} kind={kind} inHand={inHand} change={change} rearrange={rearrange} />
      </div>
    </div>
  )
})
