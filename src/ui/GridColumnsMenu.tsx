import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  makeStyles,
} from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons'
import type { GridTexts } from './gridTexts.ts'

const useStyles = makeStyles({ popover: { maxHeight: '70vh', overflow: 'auto' } })

/** Chooses which columns a grid shows, and makes all of them as wide as usual. The row's name always stays. */
export function GridColumnsMenu(props: {
  columns: readonly { readonly id: string; readonly header: string; readonly isRowHeader?: boolean }[]
  hidden: readonly string[]
  hide: (columns: readonly string[]) => void
  /** Null: all columns have their usual width. */
  makeUsual: (() => void) | null
  texts: GridTexts
}) {
  const { columns, hidden, hide, makeUsual, texts } = props
  const styles = useStyles()
  const optional = columns.filter(({ isRowHeader }) => isRowHeader !== true)
  const shown = optional.map(({ id }) => id).filter((id) => !hidden.includes(id))
  return (
    <Menu
      checkedValues={{ column: shown }}
      onCheckedValueChange={(_, { checkedItems }) =>
        hide(optional.map(({ id }) => id).filter((id) => !checkedItems.includes(id)))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<ColumnTripleRegular />}>{texts.columns}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {optional.map(({ id, header }) => (
            <MenuItemCheckbox key={id} name="column" value={id}>
              {header}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem disabled={makeUsual === null} onClick={makeUsual ?? undefined}>
            {texts.widths.everyUsual}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
