import { Menu, MenuItemRadio, MenuList, MenuPopover, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { CascadeAction } from '../model/cascade.ts'
import { useCascadeChoice } from './cascadeChoice.ts'
import { actionNames, cascadeTexts, refusalText, settingName } from './texts/cascade.ts'
import { signInTexts } from './texts/signIn.ts'
import { refusalsOf, useWayOut, WayOutItem } from './WayOut.tsx'

const useStyles = makeStyles({
  title: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  popover: { maxWidth: '320px' },
})

/**
 * The values of one action of one relationship, opened at an element: the same menu on an edge, in a grid cell, or
 * wherever a page puts it. One instance serves a whole page; choosing stages the change. Focus returns to `target`.
 */
export function CascadeMenu(props: {
  schemaName: string
  action: CascadeAction
  target: HTMLElement | SVGElement
  close: () => void
}) {
  const { schemaName, action, target, close } = props
  const styles = useStyles()
  const choice = useCascadeChoice(schemaName, action)
  const offered = useWayOut(refusalsOf(choice?.options ?? []))
  if (choice === null) return null
  const { present, baseline, options, readOnly, choose } = choice
  const leave = () => {
    close()
    target.focus()
  }
  return (
    <Menu
      open
      positioning={{ target: target instanceof HTMLElement ? target : { getBoundingClientRect: () => target.getBoundingClientRect() }, position: 'below', align: 'start' }}
      checkedValues={{ value: typeof present === 'string' ? [present] : [] }}
      onOpenChange={(_, { open }) => {
        if (!open) leave()
      }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const option = options.find(({ value }) => value === checkedItems[0])
        if (option?.allowed === true) choose(option.value)
      }}
    >
      <MenuPopover className={styles.popover}>
        <Text className={styles.title} size={200}>
          {`${schemaName}, ${actionNames[action]}`}
          {present !== baseline && ` (${cascadeTexts.was(settingName(action, baseline))})`}
        </Text>
        {readOnly && <Text className={styles.title} size={200}>{signInTexts.environments.access.title}</Text>}
        <MenuList>
          {options.map((option) => (
            <MenuItemRadio
              key={option.value}
              name="value"
              value={option.value}
              disabled={readOnly || !option.allowed}
              {...(option.allowed ? {} : { subText: refusalText(option.refusal) })}
            >
              {settingName(action, option.value)}
            </MenuItemRadio>
          ))}
          {offered !== null && <WayOutItem offered={offered} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
