import {
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
  makeStyles,
} from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({ popover: { maxHeight: '70vh', overflow: 'auto' } })

/** Chooses which columns a grid shows. The row's name always stays. */
export function GridColumnsMenu(props: {
  columns: readonly { readonly id: string; readonly header: string; readonly isRowHeader?: boolean }[]
  hidden: readonly string[]
  hide: (columns: readonly string[]) => void
  text: string
}) {
  const { columns, hidden, hide, text } = props
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
        <ToolbarButton icon={<ColumnTripleRegular />}>{text}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {optional.map(({ id, header }) => (
            <MenuItemCheckbox key={id} name="column" value={id}>
              {header}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
