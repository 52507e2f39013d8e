/** Work that stops now and then, so that a page has its turn in between. Ends with its result. */
export type Sliced<Result> = Generator<undefined, Result, undefined>

/** So many texts or rows are done between two stops: some milliseconds. */
export const sliceSize = 1_000

/** Does the work in one go. */
export function whole<Result>(work: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
