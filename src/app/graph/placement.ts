import { useEffect, useMemo, useState } from 'react'
import { only, startOf, type Arrangements } from '../../graph/arrangements.ts'
import type { LayoutGraph, LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import { touching } from '../../graph/lines.ts'
import type { Shape } from '../../graph/picture.ts'
import { useWorkspace } from '../session.tsx'
import type { Position } from '../workspaceStorage.ts'
import { layoutPicture } from './layoutWorker.ts'

/** Where the tables of a picture stand, and what is going on about it. */
export interface Placement {
  /** Where the layout put them; null until every table has a place for the first time. */
  readonly homes: Positions | null
  /** Where somebody moved them, for those that were moved. */
  readonly moved: Positions
  readonly failure: string | null
  readonly retry: () => void
}

/** What a picture is arranged for. Expanding and showing more add to an arrangement; another round begins anew. */
export interface Asked {
  readonly view: string
  readonly round: number
  readonly additions: readonly string[]
}

const nowhere: Readonly<Record<string, Position>> = {}

/** The name moves are kept under: what stands well around one table by one layout does not by another. */
export const viewOf = (focus: string, kind: LayoutKind): string => `${kind}: ${focus}`

/**
 * The places of a picture's tables. Moves by hand come from the workspace; all others the worker finds, and they are
 * kept no longer than the page, for what was asked. Tables that already stand stay where they are.
 */
export function usePlacement({ view, round, additions }: Asked, kind: LayoutKind, shape: Shape, focus: string): Placement {
  const kept = useWorkspace((workspace) => workspace.positions[view] ?? nowhere)
  const [arrangements, setArrangements] = useState<Arrangements>(new Map())
  const [failure, setFailure] = useState<string | null>(null)
  const series = `${round} ${view}`
  const asked = [series, ...additions].join(' ')
  const ids = useMemo(() => shape.nodes.map(({ id }) => id), [shape])
  const homes = useMemo(() => startOf(arrangements, series, asked, ids), [arrangements, series, asked, ids])
  const moved = useMemo(() => only(new Map(Object.entries(kept)), ids), [kept, ids])
  const isComplete = homes.size === ids.length
  useEffect(() => {
    if (isComplete || failure !== null) return
    const controller = new AbortController()
    const find = async () => {
      try {
        // Newcomers keep clear of what was moved; a new picture is arranged as if nothing was.
        const standing = homes.size === 0 ? homes : new Map([...homes, ...moved])
        const found = await layoutPicture(kind, graphOf(shape, focus, standing), controller.signal)
        const positions = new Map([...found].map(([id, position]) => [id, moved.has(id) ? (homes.get(id) ?? position) : position]))
        setFailure(null)
        setArrangements((before) => new Map(before).set(asked, { view: series, positions }))
      } catch (error) {
        if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error))
      }
    }
    void find()
    return () => controller.abort()
  }, [isComplete, kind, shape, focus, homes, moved, series, asked, failure])
  return {
    homes: homes.size > 0 || isComplete ? homes : null,
    moved,
    failure,
    retry: () => setFailure(null),
  }
}

function graphOf(shape: Shape, focus: string, fixed: Positions): LayoutGraph {
  // Lines between neighbours take no part: a table does not move because more lines are drawn.
  const lines = touching(shape.lines, new Set([...shape.pinned, ...shape.besides]))
  return {
    focus,
    nodes: shape.nodes.map(({ id, size }) => ({ id, ...size })),
    edges: lines.map(({ source, target }) => ({ primary: target, related: source })),
    fixed,
  }
}
