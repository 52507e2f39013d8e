/** How to undo what was done since the last commit: the mechanism behind "all or nothing". */
export interface Journal {
  /** Notes how to undo a step that was just done. */
  note(undo: () => void): void
  /** The present point, for `rollBack`. Points nest. */
  mark(): number
  /** Undoes everything noted since that point, the latest first. */
  rollBack(mark: number): void
  /** Makes everything final. True: there was something. */
  commit(): boolean
  readonly isEmpty: boolean
}

export const createJournal = (): Journal => {
  const steps: (() => void)[] = []
  return {
    note: (undo) => void steps.push(undo),
    mark: () => steps.length,
    rollBack: (mark) => {
      while (steps.length > mark) steps.pop()?.()
    },
    commit: () => steps.splice(0).length > 0,
    get isEmpty() {
      return steps.length === 0
    },
  }
}

/** Does the work whole or not at all: when it throws, everything it changed is undone. */
export const atomically = <Result>(journal: Journal, work: () => Result): Result => {
  const mark = journal.mark()
  try {
    return work()
  } catch (error) {
    journal.rollBack(mark)
    throw error
  }
}
