import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import type { JSX } from 'react'

/** A button that says why it cannot be pressed now. */
export function ActionButton(props: {
  text: string
  icon?: JSX.Element
  /** Null: it can. */
  refusal: string | null
  appearance?: ButtonProps['appearance']
  run: () => void
  /** Whether what it opens below is open. */
  expanded?: boolean
  ref?: (button: HTMLElement | null) => void
}) {
  const { text, icon = null, refusal, appearance = 'secondary', run, expanded, ref } = props
  const button = (
    <Button
      size="small"
      appearance={appearance}
      {...(icon === null ? {} : { icon })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      {...(ref === undefined ? {} : { ref })}
      disabledFocusable={refusal !== null}
      onClick={run}
    >
      {text}
    </Button>
  )
  if (refusal === null) return button
  return (
    <Tooltip content={refusal} relationship="description">
      {button}
    </Tooltip>
  )
}
