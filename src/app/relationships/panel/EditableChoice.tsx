import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components'
import type { FieldChoice } from '../../fieldChoice.ts'
import { useFieldProps } from './fieldProps.ts'

const useStyles = makeStyles({ picker: { minWidth: 0 } })

/** One of a few values. One that this version does not offer is shown and stays until another is chosen. */
export function EditableChoice(props: {
  label: string
  choice: FieldChoice
  values: readonly string[]
  nameOf: (value: string) => string
}) {
  const styles = useStyles()
  const { label, choice, values, nameOf } = props
  const { isClosed, ...field } = useFieldProps('value', choice, nameOf)
  const present = typeof choice.value === 'string' ? choice.value : ''
  return (
    <Field label={label} {...field}>
      <Dropdown
        className={styles.picker}
        disabled={isClosed}
        value={present === '' ? '' : nameOf(present)}
        selectedOptions={[present]}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = values.find((value) => value === optionValue)
          if (chosen !== undefined) choice.choose(chosen)
        }}
      >
        {values.map((value) => (
          <Option key={value} value={value}>
            {nameOf(value)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
