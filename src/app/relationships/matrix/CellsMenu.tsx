import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { TableCellEditRegular } from '@fluentui/react-icons'
import type { RefObject } from 'react'
import type { GridHandle } from '../../../ui/gridEditing.ts'
import { blockText } from '../../../ui/gridText.ts'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipRow } from '../relationshipRows.ts'
import type { Gestures } from './gestures.ts'

/** For pointers, what Ctrl+D, Ctrl+C and Ctrl+V do for the selected cells. */
export function CellsMenu({ grid, gestures }: { grid: RefObject<GridHandle<RelationshipRow> | null>; gestures: Gestures }) {
  const { cells: texts } = matrixTexts
  const block = () => grid.current?.block() ?? null
  const refused = (cause: unknown) => gestures.fail({ type: 'clipboard', cause: String(cause) })
  const copy = () => {
    const copied = block()
    if (copied === null) gestures.fail({ type: 'noCells' })
    else navigator.clipboard.writeText(blockText(copied)).catch(refused)
  }
  const paste = () => {
    const into = block()
    navigator.clipboard.readText().then((text) => gestures.paste(into, text), refused)
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<TableCellEditRegular />}>{texts.menu}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="Ctrl+D" onClick={() => gestures.fill(block())}>
            {texts.fill}
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+C" onClick={copy}>
            {texts.copy}
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+V" onClick={paste}>
            {texts.paste}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
