import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import type { GridResizing, WidthMenu } from './gridResizing.ts'
import type { GridTexts } from './gridTexts.ts'

/**
 * What can be done with the width of a column, opened at its head by the second button of the pointer or by Shift+F10:
 * everything that dragging its edge does, by clicks and by keys.
 */
export function GridWidthMenu(props: {
  menu: WidthMenu
  header: string
  resizing: Pick<GridResizing, 'widths' | 'move' | 'widen' | 'fit' | 'makeUsual' | 'makeAllUsual' | 'closeMenu'>
  texts: GridTexts['widths']
}) {
  const { menu, header, resizing, texts } = props
  const { column, target } = menu
  const { widths } = resizing
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) resizing.closeMenu()
      }}
    >
      <MenuPopover>
        <MenuList aria-label={texts.of(header)}>
          <MenuItem secondaryContent="← →" onClick={() => resizing.move(column)}>
            {texts.move}
          </MenuItem>
          <MenuItem persistOnClick onClick={() => resizing.widen(column, 1)}>
            {texts.wider}
          </MenuItem>
          <MenuItem persistOnClick onClick={() => resizing.widen(column, -1)}>
            {texts.narrower}
          </MenuItem>
          <MenuItem onClick={() => resizing.fit(column)}>{texts.fit}</MenuItem>
          <MenuDivider />
          <MenuItem disabled={widths[column] === undefined} onClick={() => resizing.makeUsual(column)}>
            {texts.usual}
          </MenuItem>
          <MenuItem disabled={Object.keys(widths).length === 0} onClick={resizing.makeAllUsual}>
            {texts.everyUsual}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
