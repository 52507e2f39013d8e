import { Menu, MenuItemRadio, MenuList, MenuPopover, Text, makeStyles, tokens } from '@fluentui/react-components'
import { choosablePresets, presetOf } from '../../../model/preset.ts'
import { presetChanges } from '../../../model/presetChanges.ts'
import { closedBy } from '../../../model/closed.ts'
import { useLookupRequired } from '../../cascadeChoice.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { actionNames, presetNames, refusalText } from '../../texts/cascade.ts'
import { relationshipsTexts } from '../../texts/relationships.ts'
import { signInTexts } from '../../texts/signIn.ts'

const useStyles = makeStyles({
  title: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  popover: { maxWidth: '320px' },
})

/** The presets of one relationship, opened at its cell; choosing one stages all of its values. Focus returns to `target`. */
export function PresetMenu(props: { schemaName: string; target: HTMLElement; close: () => void }) {
  const { schemaName, target, close } = props
  const styles = useStyles()
  const { environment: held, readOnly } = useSession()
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const editable = closedBy(held, environment, schemaName)
  const lookupRequired = useLookupRequired(editable.type === 'open' ? editable.relationship : null)
  if (editable.type === 'closed') return null
  const { relationship, baseline } = editable
  const outcomes = choosablePresets.map((preset) => ({
    preset,
    outcome: presetChanges(environment, relationship, preset, { lookupRequired, baseline }),
  }))
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      checkedValues={{ preset: [presetOf(relationship.cascade)] }}
      onOpenChange={(_, { open }) => {
        if (open) return
        close()
        target.focus()
      }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = outcomes.find(({ preset }) => preset === checkedItems[0])?.outcome
        if (readOnly === null && chosen?.allowed === true && chosen.changes.length > 0) stage(chosen.changes)
      }}
    >
      <MenuPopover className={styles.popover}>
        <Text className={styles.title} size={200}>{`${schemaName}, ${relationshipsTexts.columns.behaviour}`}</Text>
        {readOnly !== null && (
          <Text className={styles.title} size={200}>
            {signInTexts.environments.access.title}
          </Text>
        )}
        <MenuList>
          {outcomes.map(({ preset, outcome }) => (
            <MenuItemRadio
              key={preset}
              name="preset"
              value={preset}
              disabled={readOnly !== null || !outcome.allowed}
              {...(outcome.allowed
                ? {}
                : { subText: `${outcome.action === null ? '' : `${actionNames[outcome.action]}: `}${refusalText(outcome.refusal)}` })}
            >
              {presetNames[preset]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
