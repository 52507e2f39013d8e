import { Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { layoutKinds, type LayoutKind } from '../../graph/layoutGraph.ts'
import { graphTexts } from '../texts/graph.ts'
import type { GraphSearch } from './graphSearch.ts'

/** How the tables are arranged, and to arrange them anew. `trigger`: what opens it. */
export function LayoutMenu(props: { trigger: ReactElement; kind: LayoutKind; change: (part: GraphSearch) => void; rearrange: () => void }) {
  const { trigger, kind, change, rearrange } = props
  return (
    <Menu
      checkedValues={{ layout: [kind] }}
      onCheckedValueChange={(_, { checkedItems }) => change({ layout: layoutKinds.find((name) => name === checkedItems[0]) })}
    >
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {layoutKinds.map((name) => (
            <MenuItemRadio key={name} name="layout" value={name}>
              {graphTexts.layouts[name]}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={rearrange}>{graphTexts.rearrange}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
