import { subjectOf, type Change } from '../../model/change.ts'
import type { Environment } from '../../model/environment.ts'
import type { Staged } from '../../model/stage.ts'
import { stagedEnvironment } from '../../model/stagedEnvironment.ts'
import type { JudgedIn } from '../differences.ts'

/** The staged changes of which the checked ones are applied. */
interface Plan {
  /** As the server holds it. */
  readonly environment: Environment
  /** With every checked change. */
  readonly after: Environment
  readonly staged: Staged
  /** The subjects of the others. */
  readonly unchecked: ReadonlySet<string>
}

/**
 * Changes are judged by what is applied, as the confirmation judges them: a checked one in `after`, any other as if it were
 * checked too. The environment of the latter is made anew for each that asks.
 */
export const judgingIn =
  ({ environment, after, staged, unchecked }: Plan): JudgedIn =>
  (change) => {
    const subject = subjectOf(change)
    if (!unchecked.has(subject)) return after
    return stagedEnvironment(environment, staged.filter((one) => isAmong(one, subject, unchecked)))
  }

/** Judges one change as often as is asked, in an environment that is made once, when it is first needed. */
export function judgingOnce(judgedIn: JudgedIn): JudgedIn {
  let made: { readonly change: Change; readonly after: Environment } | null = null
  return (change) => {
    if (made?.change !== change) made = { change, after: judgedIn(change) }
    return made.after
  }
}

function isAmong(change: Change, asking: string, unchecked: ReadonlySet<string>): boolean {
  const subject = subjectOf(change)
  return subject === asking || !unchecked.has(subject)
}
