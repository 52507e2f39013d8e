import { createContext, use } from 'react'
import type { ImpactAction } from '../../model/impact/impactAction.ts'

/** What can be done to what the canvas shows. The same for pointer, keyboard and tree list. */
export interface CanvasActions {
  readonly nameOf: (table: string) => string
  readonly select: (table: string) => void
  readonly recentre: (table: string) => void
  /** Shows a table's hidden neighbours, or hides them again. */
  readonly toggleExpanded: (table: string) => void
  readonly openRelationship: (schemaName: string) => void
  readonly toggleBundle: (pair: string) => void
  /** Opens the form for a new relationship of a table, with another one where it is known. */
  readonly connect: (from: string, to?: string) => void
  /** Opens the values of the action that is seen at an element. */
  readonly changeValue: (schemaName: string, target: HTMLElement) => void
  /** In a lens: lights the levels up to this one, all of them for null. */
  readonly showLevel: (level: number | null) => void
}

export const CanvasActionsContext = createContext<CanvasActions | null>(null)

/** The action whose settings the letters on lines are: Delete, or that of the lens. */
export const SeenActionContext = createContext<ImpactAction>('delete')

/** Throws outside of the graph page. */
export function useCanvasActions(): CanvasActions {
  const actions = use(CanvasActionsContext)
  if (actions === null) throw new Error('useCanvasActions was called outside of the graph page.')
  return actions
}
