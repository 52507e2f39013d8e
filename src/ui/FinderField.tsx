import { Field } from '@fluentui/react-components'
import { Finder, type FinderProps } from './Finder.tsx'

/** A field that finds one of many by what is typed. */
export function FinderField(
  props: FinderProps & {
    readonly label: string
    readonly hint?: string | undefined
    /** What is wrong with the choice. */
    readonly fault?: string | undefined
  },
) {
  const { label, hint, fault, ...finder } = props
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === undefined ? {} : { validationMessage: fault })}
    >
      <Finder {...finder} />
    </Field>
  )
}
