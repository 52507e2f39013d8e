import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { ReactFlowProvider } from 'reactflow'
import { countOf, pairKey, type Edge } from '../../graph/edges.ts'
import { edgeLabels } from '../../graph/labels.ts'
import type { LayoutKind } from '../../graph/layoutGraph.ts'
import { drawnEdges, projectPicture } from '../../graph/picture.ts'
import type { Environment } from '../../model/environment.ts'
import { tableName } from '../../model/table.ts'
import { CascadeMenu } from '../CascadeMenu.tsx'
import { useSession } from '../session.tsx'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import { CanvasActionsContext, type CanvasActions } from './canvasActions.ts'
import { FocusCanvas } from './FocusCanvas.tsx'
import { toggled, useGraphAddress } from './graphAddress.ts'
import { GraphMessage } from './GraphMessage.tsx'
import { GraphSkeleton } from './GraphSkeleton.tsx'
import { usePlacement, viewOf } from './placement.ts'
import { useSolutionMembers } from './solutionMembers.ts'

const TreeList = lazy(async () => ({ default: (await import('./TreeList.tsx')).TreeList }))

const useStyles = makeStyles({
  note: {
    position: 'absolute',
    insetBlockEnd: '15px',
    insetInlineStart: '15px',
    '@container (max-width: 640px)': { insetBlockEnd: '64px' },
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  canvas: { containerType: 'inline-size', position: 'relative', display: 'flex', flex: 1, minWidth: 0, minHeight: 0 },
})

/** One table and what hangs on it: the canvas, and beside it, when asked for, the same as a tree list. */
export function Neighbourhood(props: {
  environment: Environment
  focus: string
  kind: LayoutKind
  /** How often somebody asked for another arrangement. */
  round: number
  go: (table: string) => void
}) {
  const { environment, focus, kind, round, go } = props
  const styles = useStyles()
  const { environment: baseline } = useSession()
  const inSolution = useSolutionMembers()
  const { search, change } = useGraphAddress()
  const { expanded, show, opened, selected = null, relationship = null, between = false } = search
  const [hovered, setHovered] = useState<string | null>(null)
  // When the table with the focus goes into the middle, the canvas is drawn anew and must give the focus back.
  const [focusNext, setFocusNext] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ schemaName: string; target: HTMLElement } | null>(null)
  const chosen = relationship === null ? undefined : environment.relationships.get(relationship)
  const chosenPair = chosen === undefined ? null : pairKey(chosen)
  const picture = useMemo(() => {
    return projectPicture(
      environment,
      { focus, expanded: expanded ?? [], shown: new Set(show) },
      { opened: new Set([...(opened ?? []), ...(chosenPair === null ? [] : [chosenPair])]), baseline, inSolution },
    )
  }, [environment, baseline, inSolution, focus, expanded, show, opened, chosenPair])
  const view = viewOf(focus, kind)
  const additions = [...(expanded ?? []), ...(show ?? [])].toSorted()
  const { homes, moved, failure, retry } = usePlacement({ view, round, additions }, kind, picture, focus)
  const inHand = useDeferredValue(hovered)
  const edges = useMemo(
    () => drawnEdges(picture, [selected, inHand].filter((table) => table !== null), between),
    [picture, selected, inHand, between],
  )
  const badged = useMemo(
    () => new Set(drawnEdges(picture, selected === null ? [] : [selected], between).map(({ id }) => id)),
    [picture, selected, between],
  )
  const labels = useMemo(() => edgeLabels(environment, picture.edges, labelTexts), [environment, picture])
  const actions = useMemo(
    (): CanvasActions => ({
      nameOf: (name) => {
        const table = environment.tables.get(name)
        return table === undefined ? name : tableName(table)
      },
      select: (table) => change({ selected: table }),
      recentre: (table) => {
        if (document.activeElement?.closest('.graph-canvas') != null) setFocusNext(table)
        go(table)
      },
      toggleExpanded: (table) => change({ expanded: toggled(expanded, table) }),
      openRelationship: (schemaName) => change({ relationship: schemaName }),
      toggleBundle: (pair) => {
        // A bundle also stands open while one of its relationships is: closing it lets go of that one.
        if (pair === chosenPair) change({ opened: (opened ?? []).filter((other) => other !== pair), relationship: undefined })
        else change({ opened: toggled(opened, pair) })
      },
      changeDelete: (schemaName, target) => setMenu({ schemaName, target }),
    }),
    [environment, change, go, expanded, opened, chosenPair],
  )
  const expandedSet = useMemo(() => new Set(expanded), [expanded])
  const undrawn = countAll(picture.edges) - countAll(edges)
  if (failure !== null) {
    return <GraphMessage title={graphTexts.placingFailed} text={failure} action={{ text: graphTexts.retry, run: retry }} />
  }
  return (
    <CanvasActionsContext value={actions}>
      <div className={styles.canvas}>
        {homes === null ? (
          <GraphSkeleton />
        ) : (
          <ReactFlowProvider>
            <FocusCanvas
              picture={picture}
              edges={edges}
              badged={badged}
              labels={labels}
              homes={homes}
              moved={moved}
              view={view}
              kind={kind}
              focus={focus}
              selected={selected}
              expanded={expandedSet}
              relationship={relationship}
              hover={setHovered}
              focusNext={focusNext}
              focused={() => setFocusNext(null)}
            />
          </ReactFlowProvider>
        )}
        <div className={styles.note}>
          <Text size={200} role="status">
            {note(picture.nodes.length, countAll(edges), undrawn, actions.nameOf(focus))}
          </Text>
          {undrawn > 0 && (
            <Button size="small" appearance="transparent" onClick={() => change({ between: true })}>
              {graphTexts.drawThem}
            </Button>
          )}
        </div>
      </div>
      {search.list === true && (
        <Suspense>
          <TreeList picture={picture} selected={selected} relationship={relationship} expanded={expandedSet} />
        </Suspense>
      )}
      {menu !== null && (
        <CascadeMenu schemaName={menu.schemaName} action="delete" target={menu.target} close={() => setMenu(null)} />
      )}
    </CanvasActionsContext>
  )
}

const countAll = (edges: readonly Edge[]): number => edges.reduce((sum, edge) => sum + countOf(edge), 0)

function note(tables: number, drawn: number, undrawn: number, focus: string): string {
  if (drawn + undrawn === 0) return graphTexts.noRelationships(focus)
  return undrawn === 0 ? graphTexts.shown(tables, drawn) : graphTexts.undrawn(undrawn)
}
