import { Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { GroupListRegular } from '@fluentui/react-icons'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipsSearch } from '../relationshipsSearch.ts'

type Group = RelationshipsSearch['group']

const ends = ['primary', 'related'] as const

/** Puts the list under the tables of one end. */
export function GroupMenu({ group, choose }: { group: Group; choose: (group: Group) => void }) {
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
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
