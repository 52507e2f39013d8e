import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip, makeStyles } from '@fluentui/react-components'
import { AddSquareMultipleRegular } from '@fluentui/react-icons'
import { useSolutionAddition } from '../../solutionAddition.ts'
import { membershipTexts as texts } from '../../texts/membership.ts'

const useStyles = makeStyles({
  popover: { maxWidth: '320px' },
})

/** Stages adding the relationship to the chosen solution, alone or with what it needs; where it cannot, it says why. */
export function AddToSolution({ schemaName }: { schemaName: string }) {
  const styles = useStyles()
  const addition = useSolutionAddition(schemaName)
  if (addition === null) return null
  if (addition.closed !== null) {
    return (
      <Tooltip content={addition.closed} relationship="description">
        <Button size="small" icon={<AddSquareMultipleRegular />} disabledFocusable>
          {texts.add}
        </Button>
      </Tooltip>
    )
  }
  const { solution, add } = addition
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.addTo(solution)} relationship="description">
          <MenuButton size="small" icon={<AddSquareMultipleRegular />}>
            {texts.add}
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItem subText={texts.aloneHint} onClick={() => add(false)}>
            {texts.alone}
          </MenuItem>
          <MenuItem subText={texts.withRequiredHint} onClick={() => add(true)}>
            {texts.withRequired}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
