import { Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { GroupListRegular } from '@fluentui/react-icons'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipsSearch } from '../../relationshipsSearch.ts'

type Group = RelationshipsSearch['group']

const ends = ['primary', 'related'] as const

/** Puts the list under the tables of one end, and folds all of these at once. */
export function GroupMenu(props: { group: Group; choose: (group: Group) => void; toggleAll: (isCollapsed: boolean) => void }) {
  const { group, choose, toggleAll } = props
  const { group: texts } = matrixTexts
  return (
    <Menu
      checkedValues={{ group: [group ?? 'none'] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(ends.find((end) => end === checkedItems[0]))}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<GroupListRegular />}>{texts.menu}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(['none', ...ends] as const).map((value) => (
            <MenuItemRadio key={value} name="group" value={value}>
              {texts[value]}
            </MenuItemRadio>
          ))}
          {group !== undefined && (
            <>
              <MenuDivider />
              <MenuItem onClick={() => toggleAll(true)}>{texts.collapse}</MenuItem>
              <MenuItem onClick={() => toggleAll(false)}>{texts.expand}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
