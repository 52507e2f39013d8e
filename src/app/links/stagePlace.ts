import { useEffect, useRef, type RefObject } from 'react'
import type { LinksState } from '../applyLinksTask.ts'

/** What the page is about: the input, a check, or what a task has come to. */
const stageOf = (state: LinksState): string => (state.status === 'task' ? state.task.phase : state.status)

/** What it had went with the stage before, or is hidden now. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body || !document.activeElement.checkVisibility()

/**
 * Keeps the keyboard's place from stage to stage: it goes to where the next one begins, unless somebody has put it
 * elsewhere meanwhile. `place`: the beginning of the stage that is shown.
 */
export function useStagePlace(state: LinksState, place: RefObject<HTMLElement | null>): void {
  const stage = stageOf(state)
  const before = useRef(stage)
  useEffect(() => {
    const from = before.current
    before.current = stage
    // What an earlier page left is found by nobody's doing.
    if (from === stage || from === 'unknown' || from === 'loading' || !isLost()) return
    place.current?.focus()
  }, [stage, place])
}
