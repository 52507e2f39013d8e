import { Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { choosablePresets, presetOf, type ChoosablePreset } from '../model/preset.ts'
import type { PresetOutcome } from '../model/presetChanges.ts'
import type { OneToMany } from '../model/relationship.ts'
import { actionNames, cascadeTexts, presetNames, refusalText } from './texts/cascade.ts'
import { ProblemWithWayOut, useWayOut, WayOutOption, wayOutValue } from './WayOut.tsx'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  reason: { color: tokens.colorNeutralForeground3 },
  picker: { minWidth: 0 },
})

type Allowed = Extract<PresetOutcome, { allowed: true }>

/** "Type of behaviour": the name the present values have, and the presets, each with the reason when it cannot be chosen. */
export function PresetPicker(props: {
  relationship: OneToMany
  judge: (preset: ChoosablePreset) => PresetOutcome
  choose: (changes: Allowed['changes']) => void
  /** Nothing can be chosen here. */
  readOnly?: boolean
  /** What is wrong with the values together. */
  problem?: string | undefined
  /** By which a form finds it again. */
  field?: string
}) {
  const styles = useStyles()
  const { relationship, judge, choose, readOnly = false, problem, field } = props
  const present = presetOf(relationship.cascade)
  const outcomes = choosablePresets.map((preset) => ({ preset, outcome: judge(preset) }))
  const offered = useWayOut(outcomes.flatMap(({ outcome }) => (outcome.allowed ? [] : [outcome.refusal])))
  return (
    <Field
      label={cascadeTexts.typeOfBehaviour}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: <ProblemWithWayOut problem={problem} offered={offered} /> })}
    >
      <Dropdown
        className={styles.picker}
        data-field={field}
        disabled={readOnly}
        value={presetNames[present]}
        selectedOptions={[present]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === wayOutValue) offered?.take()
          const chosen = outcomes.find(({ preset }) => preset === optionValue)
          if (chosen?.outcome.allowed === true && chosen.outcome.changes.length > 0) choose(chosen.outcome.changes)
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
        {offered !== null && <WayOutOption offered={offered} />}
      </Dropdown>
    </Field>
  )
}
