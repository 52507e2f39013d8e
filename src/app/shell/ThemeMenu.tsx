import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { DarkThemeRegular } from '@fluentui/react-icons'
import { shellTexts } from '../texts/shell.ts'
import { chooseTheme, themeChoices, useThemeChoice } from '../theme.ts'

export function ThemeMenu() {
  const choice = useThemeChoice()
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const next = themeChoices.find((known) => known === checkedItems[0])
        if (next !== undefined) chooseTheme(next)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={shellTexts.theme} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeChoices.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {shellTexts.themes[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
