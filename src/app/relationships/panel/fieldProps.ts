import type { FieldProps } from '@fluentui/react-components'
import type { FieldChoice } from '../../fieldChoice.ts'
import { isUnknown } from '../../../model/unknown.ts'
import { useSession } from '../../session.tsx'
import { cascadeTexts, unknownName } from '../../texts/cascade.ts'
import { fieldObstacleText } from '../../texts/fieldObstacle.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'

type Shown = Pick<FieldProps, 'hint' | 'validationState' | 'validationMessage'> & { readonly isClosed: boolean }

/** Why a field is closed, what is wrong with its value, and what it was before it was changed, as Fluent's field shows it. */
export function useFieldProps(kind: 'flag' | 'value', choice: FieldChoice, nameOf: (value: string) => string = String): Shown {
  const { environment } = useSession()
  const { value, baseline, closed, obstacle } = choice
  if (closed !== null) {
    // Read-only is said once, for the whole page.
    return closed === 'readOnly' ? { isClosed: true } : { isClosed: true, hint: fieldObstacleText(environment, closed) }
  }
  if (obstacle !== null) {
    return { isClosed: false, validationState: 'error', validationMessage: fieldObstacleText(environment, obstacle) }
  }
  if (value === baseline) return { isClosed: false }
  const name = isUnknown(baseline) ? unknownName(baseline) : baseline === null ? panelTexts.none : nameOf(String(baseline))
  const was = kind === 'flag' ? (baseline === true ? panelTexts.yes : panelTexts.no) : name
  return { isClosed: false, validationState: 'none', validationMessage: cascadeTexts.was(was) }
}
