import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddSquareMultipleRegular } from '@fluentui/react-icons'
import { useSolutionAdditions } from '../../solutionAddition.ts'
import { membershipTexts as texts } from '../../texts/membership.ts'

const useStyles = makeStyles({
  popover: { maxWidth: '320px' },
  summary: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** Stages adding the selected relationships to the chosen solution, and says how many of them can be added. */
export function AddSelected({ selected, announce }: { selected: readonly string[]; announce: (outcome: string) => void }) {
  const styles = useStyles()
  const additions = useSolutionAdditions(selected)
  const summary = additions.closed ?? texts.many(additions.solution, additions.ready.length, additions.others)
  if (additions.closed !== null || additions.ready.length === 0) {
    return (
      <Tooltip content={summary} relationship="description">
        <Button appearance="subtle" icon={<AddSquareMultipleRegular />} disabledFocusable>
          {texts.add}
        </Button>
      </Tooltip>
    )
  }
  const { solution, ready } = additions
  const add = (withRequired: boolean) => {
    additions.add(withRequired)
    announce(texts.addedMany(solution, ready.length))
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={summary} relationship="description">
          <MenuButton appearance="subtle" icon={<AddSquareMultipleRegular />}>
            {texts.add}
          </MenuButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <Text className={styles.summary} size={200}>
          {summary}
        </Text>
        <MenuList>
          <MenuItem subText={texts.aloneManyHint} onClick={() => add(false)}>
            {texts.aloneMany(ready.length)}
          </MenuItem>
          <MenuItem subText={texts.withRequiredManyHint} onClick={() => add(true)}>
            {texts.withRequiredMany}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
