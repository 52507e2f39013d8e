import { Checkbox, Field } from '@fluentui/react-components'
import type { FieldChoice } from '../../fieldChoice.ts'
import { useFieldProps } from './fieldProps.ts'

/** Yes or no. */
export function EditableFlag({ label, choice }: { label: string; choice: FieldChoice }) {
  const { isClosed, ...field } = useFieldProps('flag', choice)
  return (
    <Field {...field}>
      <Checkbox
        label={label}
        checked={choice.value === true}
        disabled={isClosed}
        onChange={(_, { checked }) => choice.choose(checked === true)}
      />
    </Field>
  )
}
