import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useFieldState } from './fieldState.tsx'

/** What is typed stays as it is typed, also while it is no number. */
export function OrderField(props: { name: 'menu' | 'menu1' | 'menu2'; order: number; change: (order: number) => void }) {
  const { name, order, change } = props
  const [typed, setTyped] = useState(String(order))
  const state = useFieldState(`${name}.order`)
  return (
    <Field label={panelTexts.displayOrder} {...state}>
      <Input
        inputMode="numeric"
        value={typed}
        data-field={`${name}.order`}
        onChange={(_, { value }) => {
          setTyped(value)
          change(value.trim() === '' ? NaN : Number(value))
        }}
      />
    </Field>
  )
}
