import { Field, Input } from '@fluentui/react-components'
import type { DraftField } from '../../../model/draft/draftIssue.ts'
import { useDraftForm } from './draftForm.ts'
import { useFieldState } from './fieldState.tsx'

interface TextFieldProps {
  readonly field: DraftField
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly hint?: string
  readonly required?: boolean
}

/** A line of text, with what is wrong with it. */
export function TextField({ field, label, value, change, hint, required = false }: TextFieldProps) {
  const state = useFieldState(field)
  return (
    <Field label={label} required={required} {...(hint === undefined ? {} : { hint })} {...state}>
      <Input dir="auto" value={value} data-field={field} onChange={(_, data) => change(data.value)} />
    </Field>
  )
}

/** A schema name: starts with the publisher's prefix, which one click adds. */
export function NameField({ field, label, value, change }: TextFieldProps) {
  const { prefix } = useDraftForm()
  const state = useFieldState(field, () => change(`${prefix}_${value}`))
  return (
    <Field label={label} required {...state}>
      <Input
        value={value}
        data-field={field}
        spellCheck={false}
        autoComplete="off"
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  )
}
