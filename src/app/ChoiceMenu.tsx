import { Menu, MenuItemRadio, MenuList, MenuPopover, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { signInTexts } from './texts/signIn.ts'

const useStyles = makeStyles({
  title: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  popover: { maxWidth: '320px' },
})

/** The values of one setting, opened at an element. Those that cannot be chosen say why. Focus returns to `target`. */
export function ChoiceMenu<Value extends string>(props: {
  title: string
  target: HTMLElement | SVGElement
  close: () => void
  isReadOnly: boolean
  /** Null when it is none that can be named. */
  present: string | null
  /** `refusal`: null when it can be chosen. */
  options: readonly { readonly value: Value; readonly name: string; readonly refusal: string | null }[]
  choose: (value: Value) => void
  /** What else can be done. */
  children?: ReactNode
}) {
  const { title, target, close, isReadOnly, present, options, choose, children } = props
  const styles = useStyles()
  return (
    <Menu
      open
      positioning={{ target: target instanceof HTMLElement ? target : { getBoundingClientRect: () => target.getBoundingClientRect() }, position: 'below', align: 'start' }}
      checkedValues={{ value: present === null ? [] : [present] }}
      onOpenChange={(_, { open }) => {
        if (open) return
        close()
        target.focus()
      }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const option = options.find(({ value }) => value === checkedItems[0])
        if (!isReadOnly && option?.refusal === null) choose(option.value)
      }}
    >
      <MenuPopover className={styles.popover}>
        <Text className={styles.title} size={200}>
          {title}
        </Text>
        {isReadOnly && (
          <Text className={styles.title} size={200}>
            {signInTexts.environments.access.title}
          </Text>
        )}
        <MenuList>
          {options.map(({ value, name, refusal }) => (
            <MenuItemRadio key={value} name="value" value={value} disabled={isReadOnly || refusal !== null} {...(refusal === null ? {} : { subText: refusal })}>
              {name}
            </MenuItemRadio>
          ))}
          {children}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
