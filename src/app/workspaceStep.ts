import { subjectOf, type Change } from '../model/change.ts'
import type { Staged } from '../model/stage.ts'
import type { Workspace } from './workspace.ts'
import type { Intent } from './workspaceStorage.ts'

type History = Pick<Workspace, 'staged' | 'positions' | 'ignored' | 'past' | 'future'>

/** A step that somebody took here, and what it made of what is staged. */
export interface Step {
  readonly type: 'edited' | 'undone' | 'redone'
  /** What became staged, or other than it was, or is no longer staged. */
  readonly changes: readonly StepChange[]
  /** Whether it moved tables. */
  readonly moved: boolean
}

/** A change, and whether it is staged now. */
export interface StepChange {
  readonly change: Change
  readonly isStaged: boolean
}

/** The step between two states of a workspace; null where it was none: another tab's, or what the server's answer made. */
export function stepBetween(previous: History, present: History): Step | null {
  const type = typeOf(previous, present)
  if (type === null) return null
  return { type, changes: changesBetween(previous.staged, present.staged), moved: previous.positions !== present.positions }
}

const isAt = (intent: Intent | undefined, { staged, positions, ignored }: History): boolean =>
  intent !== undefined && intent.staged === staged && intent.positions === positions && intent.ignored === ignored

function typeOf(previous: History, present: History): Step['type'] | null {
  if (present.future.length === previous.future.length + 1 && isAt(previous.past.at(-1), present)) return 'undone'
  // Whoever takes a step leaves those before it as they are.
  const isForward = present.past.length > 0 && present.past.at(-2) === previous.past.at(-1) && present.past.at(-1) !== previous.past.at(-1)
  if (!isForward) return null
  return present.future.length === previous.future.length - 1 && isAt(previous.future[0], present) ? 'redone' : 'edited'
}

function changesBetween(before: Staged, after: Staged): readonly StepChange[] {
  const known = new Set(before)
  const subjects = new Set(after.map(subjectOf))
  return [
    ...after.filter((change) => !known.has(change)).map((change) => ({ change, isStaged: true })),
    ...before.filter((change) => !subjects.has(subjectOf(change))).map((change) => ({ change, isStaged: false })),
  ]
}
