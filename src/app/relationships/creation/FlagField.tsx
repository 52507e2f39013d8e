import { Checkbox, Field } from '@fluentui/react-components'
import type { HierarchyObstacle } from '../../../model/hierarchyRules.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useDraftForm } from './draftForm.ts'
import { useFieldState } from './fieldState.tsx'

interface FlagFieldProps {
  readonly checked: boolean
  readonly change: (checked: boolean) => void
}

export function SearchableField({ checked, change }: FlagFieldProps) {
  return <Checkbox label={panelTexts.searchable} checked={checked} onChange={(_, data) => change(data.checked === true)} />
}

/** Where it cannot be switched on, it says why; where it is on, it can always be switched off. */
export function HierarchicalField(props: FlagFieldProps & { obstacle: HierarchyObstacle | null }) {
  const { checked, change, obstacle } = props
  const { environment } = useDraftForm()
  const state = useFieldState('isHierarchical')
  const closed = obstacle !== null && !checked
  return (
    <Field {...(closed ? { hint: draftProblemText(environment, obstacle) } : {})} {...state}>
      <Checkbox
        label={panelTexts.hierarchical}
        checked={checked}
        disabled={closed}
        data-field="isHierarchical"
        onChange={(_, data) => change(data.checked === true)}
      />
    </Field>
  )
}
