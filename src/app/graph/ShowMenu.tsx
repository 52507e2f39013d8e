import { Menu, MenuDivider, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { folds, type Fold } from '../../graph/plumbing.ts'
import { graphTexts } from '../texts/graph.ts'
import type { GraphSearch } from './graphSearch.ts'

/** What of all that is folded away the picture shows. `trigger`: what opens it. */
export function ShowMenu(props: { trigger: ReactElement; search: GraphSearch; change: (part: GraphSearch) => void }) {
  const { trigger, search, change } = props
  const checked = { fold: [...(search.show ?? [])], between: search.between === true ? ['between'] : [] }
  const choose = (name: string, items: readonly string[]) => {
    if (name === 'between') return change({ between: items.length > 0 ? true : undefined })
    const show = folds.filter((fold: Fold) => items.includes(fold))
    change({ show: show.length > 0 ? show : undefined })
  }
  return (
    <Menu checkedValues={checked} onCheckedValueChange={(_, { name, checkedItems }) => choose(name, checkedItems)}>
      <MenuTrigger disableButtonEnhancement>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {folds.map((fold) => (
            <MenuItemCheckbox key={fold} name="fold" value={fold}>
              {graphTexts.folds[fold]}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="between" value="between">
            {graphTexts.between}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
