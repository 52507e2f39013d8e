import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  makeStyles,
} from '@fluentui/react-components'
import { BookmarkMultipleRegular, DeleteRegular, SaveRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useWorkspace } from '../../session.tsx'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipsSearch } from '../../relationshipsSearch.ts'
import { SaveView } from './SaveView.tsx'
import type { RemovedView } from './RemovedBar.tsx'
import { presentView } from './savedViews.ts'

const useStyles = makeStyles({ popover: { maxHeight: '70vh', maxWidth: '320px', overflow: 'auto' } })

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The views that were saved for this environment, and the way to save and delete them. */
export function ViewsMenu(props: { search: RelationshipsSearch; show: (search: RelationshipsSearch) => void; removed: (view: RemovedView) => void }) {
  const { search, show, removed } = props
  const styles = useStyles()
  const views = useWorkspace((workspace) => workspace.views)
  const remove = useWorkspace((workspace) => workspace.removeView)
  const [isSaving, setSaving] = useState(false)
  const [opener, setOpener] = useState<HTMLElement | null>(null)
  const { views: texts } = matrixTexts
  const names = Object.keys(views).toSorted(collator.compare)
  const present = presentView(views, search)
  const take = (name: string) => {
    const view = views[name]
    if (view === undefined) return
    remove(name)
    removed({ name, view })
  }
  return (
    <>
      <Menu
        checkedValues={{ view: present === null ? [] : [present] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = views[checkedItems[0] ?? '']
          if (chosen !== undefined) show(chosen.search)
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton ref={setOpener} icon={<BookmarkMultipleRegular />}>{texts.menu}</ToolbarButton>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {names.length === 0 && <MenuItem disabled>{texts.none}</MenuItem>}
            {names.map((name) => (
              <MenuItemRadio key={name} name="view" value={name}>
                {name}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem icon={<SaveRegular />} onClick={() => setSaving(true)}>
              {texts.save}
            </MenuItem>
            {present !== null && (
              <MenuItem icon={<DeleteRegular />} onClick={() => take(present)}>
                {texts.remove(present)}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {isSaving && <SaveView search={search} present={present} opener={opener} close={() => setSaving(false)} />}
    </>
  )
}
