import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** A button that says why it cannot be pressed. `reason` null: it can. */
export function ReasonedButton(props: {
  reason: string | null
  press: () => void
  appearance?: 'primary' | 'secondary'
  size?: 'small' | 'medium'
  icon?: NonNullable<ButtonProps['icon']>
  children: ReactNode
}) {
  const { reason, press, appearance = 'secondary', size = 'medium', icon, children } = props
  const button = (
    <Button appearance={appearance} size={size} {...(icon === undefined ? {} : { icon })} disabledFocusable={reason !== null} onClick={() => reason === null && press()}>
      {children}
    </Button>
  )
  return reason === null ? (
    button
  ) : (
    <Tooltip content={reason} relationship="description">
      {button}
    </Tooltip>
  )
}
