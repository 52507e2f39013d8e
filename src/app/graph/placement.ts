import { useEffect, useMemo, useState } from 'react'
import type { LayoutGraph, LayoutKind, Positions } from '../../graph/layoutGraph.ts'
import { touching } from '../../graph/edges.ts'
import type { Picture } from '../../graph/picture.ts'
import { useWorkspace } from '../session.tsx'
import type { Position } from '../workspaceStorage.ts'
import { layoutPicture } from './layoutWorker.ts'

/** Where the tables of a picture stand, and what is going on about it. */
export interface Placement {
  /** Null until every table has a place for the first time. */
  readonly positions: Positions | null
  readonly failure: string | null
  readonly retry: () => void
}

const nowhere: Readonly<Record<string, Position>> = {}

/** The name positions are kept under: what stands well around one table by one layout does not by another. */
export const viewOf = (focus: string, kind: LayoutKind): string => `${kind} ${focus}`

/**
 * The places of a picture's tables: those kept in the workspace, and for tables without one those the worker finds.
 * Tables that already stand stay where they are.
 */
export function usePlacement(view: string, kind: LayoutKind, picture: Picture, focus: string): Placement {
  const kept = useWorkspace((workspace) => workspace.positions[view] ?? nowhere)
  const arrange = useWorkspace((workspace) => workspace.arrange)
  const [failure, setFailure] = useState<string | null>(null)
  const graph = useMemo(() => graphOf(picture, focus, kept), [picture, focus, kept])
  const isComplete = graph.fixed.size === graph.nodes.length
  useEffect(() => {
    if (isComplete || failure !== null) return
    const controller = new AbortController()
    const find = async () => {
      try {
        const positions = await layoutPicture(kind, graph, controller.signal)
        setFailure(null)
        arrange(view, { ...kept, ...Object.fromEntries(positions) })
      } catch (error) {
        if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error))
      }
    }
    void find()
    return () => controller.abort()
  }, [isComplete, kind, graph, view, kept, arrange, failure])
  return {
    positions: graph.fixed.size > 0 || isComplete ? graph.fixed : null,
    failure,
    retry: () => setFailure(null),
  }
}

function graphOf(
  picture: Picture,
  focus: string,
  kept: Readonly<Record<string, Position>>,
): LayoutGraph {
  const fixed = new Map<string, Position>()
  for (const { id } of picture.nodes) {
    const position = kept[id]
    if (position !== undefined) fixed.set(id, position)
  }
  // Lines between neighbours take no part: a table does not move because more lines are drawn.
  const edges = touching(picture.edges, picture.pinned)
  return {
    focus,
    nodes: picture.nodes.map(({ id, size }) => ({ id, ...size })),
    edges: edges.map(({ source, target }) => ({ primary: target, related: source })),
    fixed,
  }
}
