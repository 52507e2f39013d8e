import { Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { OneToMany } from '../model/relationship.ts'
import { choosablePresets, presetOf } from '../model/preset.ts'
import { presetChanges } from '../model/presetChanges.ts'
import { useLookupRequired } from './cascadeChoice.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'
import { actionNames, cascadeTexts, presetNames, refusalText } from './texts/cascade.ts'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  reason: { color: tokens.colorNeutralForeground3 },
  picker: { minWidth: 0 },
})

/** "Type of behaviour": the name the present values have; choosing a preset stages all of its values, or none. */
export function PresetField({ relationship }: { relationship: OneToMany }) {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const session = useSession()
  const held = session.environment.relationships.get(relationship.schemaName)
  const baseline = held?.type === 'OneToMany' ? held : undefined
  const lookupRequired = useLookupRequired(relationship)
  const present = presetOf(relationship.cascade)
  const outcomes = choosablePresets.map((preset) => ({
    preset,
    outcome: presetChanges(environment, relationship, preset, { lookupRequired, baseline }),
  }))
  return (
    <Field label={cascadeTexts.typeOfBehaviour}>
      <Dropdown
        className={styles.picker}
        disabled={session.readOnly !== null}
        value={presetNames[present]}
        selectedOptions={[present]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = outcomes.find(({ preset }) => preset === optionValue)
          if (chosen?.outcome.allowed === true && chosen.outcome.changes.length > 0) stage(chosen.outcome.changes)
        }}
      >
        {outcomes.map(({ preset, outcome }) => (
          <Option key={preset} value={preset} text={presetNames[preset]} disabled={!outcome.allowed}>
            <span className={styles.option}>
              {presetNames[preset]}
              {!outcome.allowed && (
                <Text size={200} className={styles.reason}>
                  {outcome.action !== null && `${actionNames[outcome.action]}: `}
                  {refusalText(outcome.refusal)}
                </Text>
              )}
            </span>
          </Option>
        ))}
        {!choosablePresets.some((preset) => preset === present) && (
          <Option value={present} disabled>
            {presetNames[present]}
          </Option>
        )}
      </Dropdown>
    </Field>
  )
}
