import { choosablePresets, presetOf, type ChoosablePreset } from '../../../model/preset.ts'
import { presetChanges } from '../../../model/presetChanges.ts'
import { closedBy } from '../../../model/closed.ts'
import { useLookupRequired } from '../../cascadeChoice.ts'
import { ChoiceMenu } from '../../ChoiceMenu.tsx'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { actionNames, presetNames, refusalText } from '../../texts/cascade.ts'
import { relationshipsTexts } from '../../texts/relationships.ts'

/** The presets of one relationship, opened at its cell; choosing one stages all of its values. Focus returns to `target`. */
export function PresetMenu(props: { schemaName: string; target: HTMLElement; close: () => void }) {
  const { schemaName, target, close } = props
  const { environment: held, readOnly } = useSession()
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const editable = closedBy(held, environment, schemaName)
  const lookupRequired = useLookupRequired(editable.type === 'open' ? editable.relationship : null)
  if (editable.type === 'closed') return null
  const { relationship, baseline } = editable
  const changesOf = (preset: ChoosablePreset) => presetChanges(environment, relationship, preset, { lookupRequired, baseline })
  const refusalOf = (preset: ChoosablePreset): string | null => {
    const outcome = changesOf(preset)
    if (outcome.allowed) return null
    return `${outcome.action === null ? '' : `${actionNames[outcome.action]}: `}${refusalText(outcome.refusal)}`
  }
  return (
    <ChoiceMenu
      title={`${schemaName}, ${relationshipsTexts.columns.behaviour}`}
      target={target}
      close={close}
      isReadOnly={readOnly !== null}
      present={presetOf(relationship.cascade)}
      options={choosablePresets.map((preset) => ({ value: preset, name: presetNames[preset], refusal: refusalOf(preset) }))}
      choose={(preset) => {
        const outcome = changesOf(preset)
        if (outcome.allowed && outcome.changes.length > 0) stage(outcome.changes)
      }}
    />
  )
}
