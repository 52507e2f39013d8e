import { Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { CascadeAction, CascadeSetting, CascadeValue } from '../model/cascade.ts'
import type { CascadeOption } from '../model/cascadeOptions.ts'
import type { Environment } from '../model/environment.ts'
import type { OneToMany } from '../model/relationship.ts'
import { isUnknown } from '../model/unknown.ts'
import { actionNames, cascadeTexts, refusalText, settingName } from './texts/cascade.ts'
import { behaviourSentence } from './texts/sentence.ts'
import { refusalsOf, useWayOut, WayOutOption, wayOutValue } from './WayOut.tsx'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column' },
  reason: { color: tokens.colorNeutralForeground3 },
  changed: { fontWeight: tokens.fontWeightSemibold },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3, display: 'block' },
  picker: { minWidth: 0 },
})

/** One cascade setting as a form field: the values, each with its reason when it cannot be chosen, and what it means. */
export function SettingField(props: {
  environment: Environment
  relationship: OneToMany
  action: CascadeAction
  present: CascadeSetting
  /** What it was before anything was staged. */
  baseline: CascadeSetting
  options: readonly CascadeOption[]
  choose: (value: CascadeValue) => void
  /** Whether the system requires the lookup column, as far as that was read. */
  lookupRequired?: boolean | undefined
  /** Nothing can be chosen here. */
  readOnly?: boolean
  /** What else is wrong with it. */
  problem?: string | undefined
  /** By which a form finds it again. */
  field?: string
}) {
  const styles = useStyles()
  const { environment, relationship, action, present, baseline, options, choose, lookupRequired, readOnly = false, problem, field } = props
  const sentence = (setting: CascadeSetting) => behaviourSentence(environment, relationship, action, setting, lookupRequired)
  const changed = present !== baseline
  const offered = useWayOut(refusalsOf(options))
  const onlyReason = options.every((option) => option.allowed === (option.value === present))
    ? options.find((option) => !option.allowed)
    : undefined
  return (
    <Field
      orientation="vertical"
      label={actionNames[action]}
      hint={
        <>
          {changed && (
            <span className={styles.before}>{sentence(baseline)}</span>
          )}
          <span className={changed ? styles.changed : undefined}>
            {sentence(present)}
          </span>
          {onlyReason?.allowed === false && <span>{` ${refusalText(onlyReason.refusal)}`}</span>}
        </>
      }
      {...(changed
        ? { validationState: 'none', validationMessage: cascadeTexts.was(settingName(action, baseline)) }
        : {})}
      {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}
    >
      <Dropdown
        className={styles.picker}
        data-field={field}
        disabled={readOnly || (onlyReason?.allowed === false && onlyReason.refusal.rule === 'serverDecides')}
        value={settingName(action, present)}
        selectedOptions={isUnknown(present) ? [] : [present]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === wayOutValue) offered?.take()
          const option = options.find(({ value }) => value === optionValue)
          if (option?.allowed === true) choose(option.value)
        }}
        button={{ className: changed ? styles.changed : undefined }}
      >
        {options.map((option) => (
          <Option
            key={option.value}
            value={option.value}
            text={settingName(action, option.value)}
            disabled={!option.allowed}
          >
            <span className={styles.option}>
              {settingName(action, option.value)}
              {!option.allowed && (
                <Text size={200} className={styles.reason}>
                  {refusalText(option.refusal)}
                </Text>
              )}
            </span>
          </Option>
        ))}
        {offered !== null && <WayOutOption offered={offered} />}
      </Dropdown>
    </Field>
  )
}
