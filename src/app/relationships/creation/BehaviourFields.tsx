import type { CascadeChange } from '../../../model/change.ts'
import { cascadeOptions, type Known } from '../../../model/cascadeOptions.ts'
import { chosenActions, type CascadeDraft, type ChosenAction } from '../../../model/draft/draft.ts'
import type { CascadeField, DraftField } from '../../../model/draft/draftIssue.ts'
import { presetChanges } from '../../../model/presetChanges.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { PresetPicker } from '../../PresetPicker.tsx'
import { SettingField } from '../../SettingField.tsx'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { useDraftForm } from './draftForm.ts'

const isChosen = (action: string): action is ChosenAction => chosenActions.some((one) => one === action)

const withChanges = (cascade: CascadeDraft, changes: readonly CascadeChange[]): CascadeDraft => ({
  ...cascade,
  ...Object.fromEntries(changes.filter(({ action }) => isChosen(action)).map(({ action, after }) => [action, after])),
})

/** What happens to related rows: the type of behaviour, and the value of each action that can be chosen. */
export function BehaviourFields(props: {
  /** The relationship that will be made. */
  relationship: OneToMany
  cascade: CascadeDraft
  /** Whether the system requires the lookup column; undefined where that is not known. */
  lookupRequired: boolean | undefined
  fieldOf: (field: CascadeField) => DraftField
  change: (cascade: CascadeDraft) => void
}) {
  const { relationship, cascade, lookupRequired, fieldOf, change } = props
  const { environment, issues, refused } = useDraftForm()
  const known: Known = { lookupRequired }
  const problemOf = (field: CascadeField): string | undefined => {
    const texts = issues
      .filter((issue) => issue.field === fieldOf(field))
      .map((issue) => draftProblemText(environment, issue))
    if (refused !== null && refused.field === fieldOf(field)) texts.push(refused.text)
    return texts.length === 0 ? undefined : texts.join(' ')
  }
  return (
    <>
      <PresetPicker
        relationship={relationship}
        judge={(preset) => presetChanges(environment, relationship, preset, known)}
        choose={(changes) => change(withChanges(cascade, changes))}
        problem={problemOf('cascade')}
        field={fieldOf('cascade')}
      />
      {chosenActions.map((action) => (
        <SettingField
          key={action}
          environment={environment}
          relationship={relationship}
          action={action}
          present={cascade[action]}
          baseline={cascade[action]}
          options={cascadeOptions(environment, relationship, action, known)}
          choose={(value) => change({ ...cascade, [action]: value })}
          problem={problemOf(`cascade.${action}`)}
          field={fieldOf(`cascade.${action}`)}
        />
      ))}
    </>
  )
}
