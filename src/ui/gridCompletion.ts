import { useLayoutEffect, useState } from 'react'

/** Milliseconds without scrolling after which a grid rests. */
const restAfter = 120
/** So many in one frame are not felt by whoever scrolls on. */
const rowsInAFrame = 3

/** The rows of a grid whose cells out of sight are still to come. */
export interface GridCompletion {
  /** Calls `complete` when it is the row's turn; the function that is returned takes the row out. */
  readonly add: (complete: () => void) => () => void
  /** The grid scrolls down or up: what comes into sight goes first, and the rest waits until scrolling rests. */
  readonly postpone: () => void
  /** The grid scrolls sideways: what was out of sight is wanted. */
  readonly hasten: () => void
}

/** Completes rows a few in each frame, while the grid rests. */
export function createGridCompletion(): GridCompletion {
  const waiting = new Set<() => void>()
  let isHastened = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame: number | undefined
  const stop = () => {
    clearTimeout(timer)
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
  }
  const completeSome = () => {
    for (const complete of [...waiting].slice(0, rowsInAFrame)) {
      waiting.delete(complete)
      complete()
    }
    frame = waiting.size > 0 ? requestAnimationFrame(completeSome) : undefined
    if (waiting.size === 0) isHastened = false
  }
  const startAfter = (delay: number) => {
    stop()
    timer = setTimeout(completeSome, delay)
  }
  return {
    add: (complete) => {
      // The first one starts the clock; those after it are taken in the same turn.
      if (waiting.size === 0) {
        isHastened = false
        startAfter(restAfter)
      }
      waiting.add(complete)
      return () => void waiting.delete(complete)
    },
    postpone: () => {
      if (waiting.size > 0 && !isHastened) startAfter(restAfter)
    },
    hasten: () => {
      if (waiting.size === 0 || isHastened) return
      isHastened = true
      startAfter(0)
    },
  }
}

/** Whether all cells of a row are drawn; at once where it must be whole. */
export function useIsComplete(completion: GridCompletion, mustBe: boolean): boolean {
  const [isComplete, setIsComplete] = useState(mustBe)
  useLayoutEffect(() => (isComplete ? undefined : completion.add(() => setIsComplete(true))), [completion, isComplete])
  return isComplete || mustBe
}
