import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components'

const useStyles = makeStyles({ picker: { minWidth: 0 } })

/** One of a few values, each with a name. */
export function ChoiceField<Value extends string>(props: {
  label: string
  value: Value
  values: readonly Value[]
  nameOf: (value: Value) => string
  change: (value: Value) => void
}) {
  const styles = useStyles()
  const { label, value, values, nameOf, change } = props
  return (
    <Field label={label}>
      <Dropdown
        className={styles.picker}
        value={nameOf(value)}
        selectedOptions={[value]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = values.find((one) => one === optionValue)
          if (chosen !== undefined) change(chosen)
        }}
      >
        {values.map((one) => (
          <Option key={one} value={one}>
            {nameOf(one)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
