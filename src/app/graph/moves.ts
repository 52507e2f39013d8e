import { useCallback, useMemo, useState } from 'react'
import type { NodeChange } from 'reactflow'
import type { Position } from '../../graph/box.ts'
import type { Positions } from '../../graph/layoutGraph.ts'
import { useWorkspace } from '../session.tsx'
import type { TableFlowNode } from './TableNode.tsx'

const nothing: ReadonlyMap<string, Position> = new Map()

/** Where tables stand while somebody drags one; a finished move goes to the workspace, where it can be undone. */
export function useMoves(view: string, homes: Positions, moved: Positions) {
  const place = useWorkspace((workspace) => workspace.place)
  const [dragged, setDragged] = useState(nothing)
  const places = useMemo(() => new Map([...homes, ...moved, ...dragged]), [homes, moved, dragged])
  const move = useCallback(
    (changes: readonly NodeChange<TableFlowNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'position') continue
        const { id, position, dragging } = change
        if (dragging === true) {
          if (position !== undefined) setDragged((before) => new Map(before).set(id, position))
          continue
        }
        const end = position ?? dragged.get(id)
        if (end !== undefined) place(view, { [id]: { x: Math.round(end.x), y: Math.round(end.y) } })
        setDragged(nothing)
      }
    },
    [dragged, place, view],
  )
  return { places, move }
}
