import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { FieldChoice } from '../../fieldChoice.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useFieldProps } from './fieldProps.ts'

/** What was typed, as the value it stands for; a text when it stands for none. */
type Parse = (typed: string) => { readonly value: string | number | null } | { readonly problem: string }

/**
 * A line of text or a number, staged when it is left or confirmed with Enter: each letter would be a step of undo.
 * Escape takes back what was typed.
 */
export function EditableText(props: { label: string; choice: FieldChoice; parse: Parse; numeric?: boolean }) {
  const { label, choice, parse, numeric = false } = props
  const { value: held } = choice
  const present = typeof held === 'string' || typeof held === 'number' ? String(held) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const { isClosed, ...field } = useFieldProps('value', choice)
  const parsed = typed === null ? null : parse(typed)
  const problem = parsed !== null && 'problem' in parsed ? parsed.problem : null
  const confirm = () => {
    if (parsed === null || 'problem' in parsed) return
    choice.choose(parsed.value)
    setTyped(null)
  }
  return (
    <Field label={label} {...field} {...(problem === null ? {} : { validationState: 'error', validationMessage: problem })}>
      <Input
        dir={numeric ? 'ltr' : 'auto'}
        inputMode={numeric ? 'numeric' : 'text'}
        disabled={isClosed}
        value={typed ?? present}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={confirm}
        onKeyDown={(event) => {
          if (event.key === 'Enter') confirm()
          if (event.key !== 'Escape' || typed === null) return
          // Nothing else is left by the same key.
          event.preventDefault()
          setTyped(null)
        }}
      />
    </Field>
  )
}

/** A label. Dataverse keeps one once it is there, so an empty text is none to send (contract.md 2.7). */
export const parseLabel =
  (isThere: boolean): Parse =>
  (typed) => {
    const text = typed.trim()
    if (text !== '') return { value: text }
    return isThere ? { problem: panelTexts.labelStays } : { value: null }
  }

/** A whole number, or nothing. */
export const parseOrder: Parse = (typed) => {
  const text = typed.trim()
  if (text === '') return { value: null }
  return /^-?\d{1,10}$/.test(text) ? { value: Number(text) } : { problem: panelTexts.orderNotWhole }
}
