import { useEffect, useMemo, useState } from 'react'
import type { Overview } from '../../graph/overview.ts'
import { useWorkspace } from '../session.tsx'
import type { Position } from '../workspaceStorage.ts'
import { layoutMap } from './layoutWorker.ts'

/** The places on the map, or how far the work on them is. */
export type MapPlaces =
  | { readonly state: 'placed'; readonly places: Float32Array }
  | { readonly state: 'placing'; readonly share: number; readonly cancel: () => void }
  | { readonly state: 'stopped'; readonly failure: string | null; readonly retry: () => void }

const nowhere: Readonly<Record<string, Position>> = {}
/** The name the map's places are kept under; another one when tables get another size, and this one is among `viewsOfBefore` then. */
const mapView = 'map 2'

/** Kept places where there are some for every table, else those the worker finds; they are kept then. */
export function useMapPlaces(overview: Overview): MapPlaces {
  const kept = useWorkspace((workspace) => workspace.positions[mapView] ?? nowhere)
  const arrange = useWorkspace((workspace) => workspace.arrange)
  const [share, setShare] = useState(0)
  const [stopped, setStopped] = useState<{ readonly failure: string | null } | null>(null)
  const places = useMemo(() => placesOf(overview.ids, kept), [overview, kept])
  const isWanted = places === null && stopped === null
  useEffect(() => {
    if (!isWanted) return
    const controller = new AbortController()
    const find = async () => {
      try {
        const found = await layoutMap(overview, setShare, controller.signal)
        const entries = overview.ids.map((id, index): [string, Position] => [
          id,
          { x: Math.round(found[2 * index] ?? 0), y: Math.round(found[2 * index + 1] ?? 0) },
        ])
        arrange(mapView, Object.fromEntries(entries))
      } catch (error) {
        if (!controller.signal.aborted) setStopped({ failure: error instanceof Error ? error.message : String(error) })
      }
    }
    void find()
    return () => controller.abort()
  }, [isWanted, overview, arrange])
  if (places !== null) return { state: 'placed', places }
  if (stopped !== null) return { state: 'stopped', failure: stopped.failure, retry: () => setStopped(null) }
  return { state: 'placing', share, cancel: () => setStopped({ failure: null }) }
}

/** x and y of each table, in turn; null when one has no place. */
function placesOf(ids: readonly string[], kept: Readonly<Record<string, Position>>): Float32Array | null {
  const places = new Float32Array(ids.length * 2)
  for (const [index, id] of ids.entries()) {
    const position = kept[id]
    if (position === undefined) return null
    places[2 * index] = position.x
    places[2 * index + 1] = position.y
  }
  return places
}
