import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { ReactFlowProvider } from 'reactflow'
import { edgeLabels } from '../../graph/labels.ts'
import type { LayoutKind } from '../../graph/layoutGraph.ts'
import { countOf, type Line } from '../../graph/lines.ts'
import { tellingLines } from '../../graph/light.ts'
import { drawnOf, linesWith, type Shape } from '../../graph/picture.ts'
import type { Environment } from '../../model/environment.ts'
import { tableName } from '../../model/table.ts'
import { lazyPart } from '../lazyPart.tsx'
import { BarPartMissing } from '../shell/BarPartMissing.tsx'
import { Announcement } from '../../ui/Announcement.tsx'
import { useSession } from '../session.tsx'
import { graphTexts, labelTexts } from '../texts/graph.ts'
import { CanvasActionsContext, SeenActionContext, type CanvasActions } from './canvasActions.ts'
import { FocusCanvas } from './FocusCanvas.tsx'
import { toggled, useGraphAddress } from './graphAddress.ts'
import { GraphMessage } from './GraphMessage.tsx'
import { GraphSkeleton } from './GraphSkeleton.tsx'
import type { Lens } from './lens.ts'
import { LensBar } from './LensBar.tsx'
import { useLightAhead } from './lightAhead.ts'
import { lowWindow } from './lowWindow.ts'
import { usePicture } from './neighbourhoodPicture.ts'
import { usePlacement, viewOf } from './placement.ts'
import { TreeListMissing } from './TreeListMissing.tsx'

const CascadeMenuPart = lazyPart(async () => (await import('../CascadeMenu.tsx')).CascadeMenu)
const TreeListPart = lazyPart(async () => (await import('./TreeList.tsx')).TreeList)

const useStyles = makeStyles({
  note: {
    position: 'absolute',
    insetBlockEnd: '15px',
    insetInlineStart: '15px',
    '@container (max-width: 640px)': { insetBlockEnd: '64px' },
    // Below the picture, of which it would cover too much.
    [lowWindow]: { position: 'static', flexShrink: 0, borderRadius: 0, boxShadow: 'none' },
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  column: { display: 'flex', flexDirection: 'column', flex: 1, minWidth: 0, minHeight: 0 },
  canvas: {
    containerType: 'inline-size',
    position: 'relative',
    display: 'flex',
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    [lowWindow]: { flexDirection: 'column' },
  },
})

/** One table and what hangs on it: the canvas, and beside it, when asked for, the same as a tree list. */
export function Neighbourhood(props: {
  environment: Environment
  focus: string
  kind: LayoutKind
  /** How often somebody asked for another arrangement. */
  round: number
  go: (table: string) => void
  lens: Lens | null
}) {
  const { environment, focus, kind, round, go } = props
  const styles = useStyles()
  const canvas = useRef<HTMLDivElement>(null)
  // What is drawn follows what is lit.
  const lens = useDeferredValue(props.lens)
  const { search, change } = useGraphAddress()
  const { expanded, show, opened, selected = null, relationship = null, create, between = false } = search
  const { shape, picture, chosenPair, besides } = usePicture(environment, focus, search, lens)
  const action = lens?.action ?? 'delete'
  const levels = lens?.impact?.levels.length ?? 0
  const [hovered, setHovered] = useState<string | null>(null)
  // When the table with the focus goes into the middle, the canvas is drawn anew and must give the focus back.
  const [focusNext, setFocusNext] = useState<string | null>(null)
  const focused = useCallback(() => setFocusNext(null), [])
  useLightAhead(canvas, shape, props.lens?.light ?? null)
  const [menu, setMenu] = useState<{ schemaName: string; target: HTMLElement } | null>(null)
  const view = viewOf(focus, kind)
  const additions = [...(expanded ?? []), ...(show ?? []), ...besides].toSorted()
  const { homes, moved, failure, retry } = usePlacement({ view, round, additions }, kind, shape, focus)
  const inHand = useDeferredValue(hovered)
  const { pinned } = shape
  const near = useMemo(() => [selected, inHand].filter((table) => table !== null), [selected, inHand])
  const telling = useTellingLines(shape, lens)
  const lines = useMemo(() => drawnOf(shape.lines, pinned, near, between, telling), [shape, pinned, near, between, telling])
  const edges = useMemo(() => drawnOf(picture.edges, pinned, near, between, telling), [picture, pinned, near, between, telling])
  const badged = useMemo(
    () => new Set(drawnOf(shape.lines, pinned, selected === null ? [] : [selected], between, telling).map(({ id }) => id)),
    [shape, pinned, selected, between, telling],
  )
  const { tables } = environment
  const held = useSession().environment.relationships
  const labels = useMemo(() => edgeLabels(tables, picture.edges, labelTexts, action), [tables, picture, action])
  const actions = useMemo(
    (): CanvasActions => ({
      nameOf: (name) => {
        const table = tables.get(name)
        return table === undefined ? name : tableName(table)
      },
      select: (table) => change({ selected: table }),
      recentre: (table) => {
        if (document.activeElement?.closest('.graph-canvas') != null) setFocusNext(table)
        go(table)
      },
      toggleExpanded: (table) => change({ expanded: toggled(expanded, table) }),
      openRelationship: (schemaName) => change({ relationship: schemaName, create: undefined }),
      toggleBundle: (pair) => {
        // A bundle also stands open while one of its relationships is: closing it lets go of that one.
        if (pair === chosenPair) change({ opened: (opened ?? []).filter((other) => other !== pair), relationship: undefined })
        else change({ opened: toggled(opened, pair) })
      },
      connect: (from, to) => change({ create: { from, ...(to === undefined ? {} : { to }) } }),
      // What is only staged has no values on the server to change: its draft is changed beside the picture.
      changeValue: (schemaName, target) =>
        held.has(schemaName) ? setMenu({ schemaName, target }) : change({ relationship: schemaName, create: undefined }),
      showLevel: (level) => change({ level: level ?? undefined }),
    }),
    [tables, held, change, go, expanded, opened, chosenPair],
  )
  const expandedSet = useMemo(() => new Set(expanded), [expanded])
  // Told without those that only show while the pointer rests on a table: each move of it would be spoken.
  const drawn = countAll(shape.lines.filter(({ id }) => badged.has(id)))
  const undrawn = countAll(shape.lines) - drawn
  if (failure !== null) {
    return <GraphMessage title={graphTexts.placingFailed} text={failure} action={{ text: graphTexts.retry, run: retry }} />
  }
  const noted = note(shape.nodes.length, drawn, undrawn, actions.nameOf(focus))
  return (
    <CanvasActionsContext value={actions}>
    <SeenActionContext value={action}>
      <div className={styles.column}>
      {lens !== null && <LensBar environment={environment} lens={lens} reached={search.reached === true} visible={shape.byId} change={change} />}
      <div className={styles.canvas} ref={canvas}>
        {homes === null ? (
          <GraphSkeleton />
        ) : (
          <ReactFlowProvider>
            <FocusCanvas
              shape={shape}
              lines={lines}
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
              creation={create ?? null}
              hasDetails={relationship !== null || create !== undefined}
              light={lens?.light ?? null}
              levels={levels}
              hover={setHovered}
              focusNext={focusNext}
              focused={focused}
            />
          </ReactFlowProvider>
        )}
        <div className={styles.note}>
          <Text size={200}>{noted}</Text>
          <Announcement when="settled" message={noted} />
          {undrawn > 0 && (
            <Button size="small" appearance="transparent" onClick={() => change({ between: true })}>
              {graphTexts.drawThem}
            </Button>
          )}
        </div>
      </div>
      </div>
      {search.list === true && (
        <TreeListPart waiting={null} missing={TreeListMissing} close={() => change({ list: undefined })}>
          {(TreeList) => (
            <TreeList picture={picture} selected={selected} relationship={relationship} expanded={expandedSet} light={lens?.light ?? null} levels={levels} />
          )}
        </TreeListPart>
      )}
      {menu !== null && (
        <CascadeMenuPart waiting={null} missing={BarPartMissing} close={() => setMenu(null)}>
          {(CascadeMenu) => <CascadeMenu schemaName={menu.schemaName} action={action} target={menu.target} close={() => setMenu(null)} />}
        </CascadeMenuPart>
      )}
    </SeenActionContext>
    </CanvasActionsContext>
  )
}

/** Telling lines of every level are drawn, whichever are lit: going through the levels routes nothing anew. */
function useTellingLines(shape: Shape, lens: Lens | null): ReadonlySet<string> {
  const impact = lens?.impact ?? null
  const ids = useMemo(() => (impact === null ? '' : linesWith(shape.lines, tellingLines(impact)).join(' ')), [shape, impact])
  return useMemo(() => new Set(ids.split(' ')), [ids])
}

const countAll = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + countOf(line), 0)

function note(tables: number, drawn: number, undrawn: number, focus: string): string {
  if (drawn + undrawn === 0) return graphTexts.noRelationships(focus)
  return undrawn === 0 ? graphTexts.shown(tables, drawn) : graphTexts.undrawn(undrawn)
}
