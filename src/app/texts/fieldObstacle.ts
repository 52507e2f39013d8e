import type { Environment } from '../../model/environment.ts'
import type { ColumnObstacle } from '../../model/draft/draftIssue.ts'
import type { FieldObstacle } from '../../model/fieldObstacle.ts'
import { draftProblemText } from './draftProblem.ts'

/** Why a field cannot have a value, in a sentence. */
export function fieldObstacleText(environment: Environment, obstacle: FieldObstacle | ColumnObstacle): string {
  if (obstacle.rule === 'menuLocked') return 'The publisher does not allow this item of the navigation pane to be changed.'
  if (obstacle.rule === 'managed') return 'Whether a relationship of a managed solution can be customized is its publisher’s to say.'
  return draftProblemText(environment, obstacle)
}
