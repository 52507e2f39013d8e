import { Button, Dropdown, Field, Option, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { cascadeActions, type CascadeAction } from '../../../model/cascade.ts'
import { isServerDecided, valuesOf } from '../../../model/cascadeOptions.ts'
import type { Edit } from '../../../model/gesture.ts'
import { choosablePresets } from '../../../model/preset.ts'
import { useSession } from '../../session.tsx'
import { actionNames, cascadeTexts, presetNames, settingName } from '../../texts/cascade.ts'
import { matrixTexts } from '../../texts/matrix.ts'
import { AddSelected } from './AddSelected.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { gridTemplateColumns: 'auto auto', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  picker: { minWidth: '132px' },
  end: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap' },
})

const actions = cascadeActions.filter((action) => !isServerDecided(action))

/** A preset, or one value, for every selected relationship at once. */
export function SelectionBar(props: {
  selected: readonly string[]
  /** How many of them the list does not show now. */
  hidden: number
  run: (edits: readonly Edit[]) => void
  /** Says what was staged. */
  announce: (outcome: string) => void
  clear: () => void
}) {
  const { selected, hidden, run, announce, clear } = props
  const styles = useStyles()
  const isReadOnly = useSession().readOnly !== null
  const [action, setAction] = useState<CascadeAction>('delete')
  const { selection: texts } = matrixTexts
  const reason = isReadOnly ? { validationState: 'none' as const, validationMessage: matrixTexts.readOnly } : {}
  return (
    <div role="group" aria-label={texts.label} className={styles.bar}>
      <Text weight="semibold">{texts.count(selected.length, hidden)}</Text>
      <Field orientation="horizontal" className={styles.field} label={cascadeTexts.typeOfBehaviour} {...reason}>
        <Dropdown
          className={styles.picker}
          disabled={isReadOnly}
          placeholder={texts.choosePreset}
          value=""
          selectedOptions={[]}
          onOptionSelect={(_, { optionValue }) => {
            const preset = choosablePresets.find((one) => one === optionValue)
            if (preset !== undefined) run(selected.map((schemaName) => ({ type: 'preset', schemaName, preset })))
          }}
        >
          {choosablePresets.map((preset) => (
            <Option key={preset} value={preset}>
              {presetNames[preset]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field orientation="horizontal" className={styles.field} label={texts.action}>
        <Dropdown
          className={styles.picker}
          disabled={isReadOnly}
          value={actionNames[action]}
          selectedOptions={[action]}
          onOptionSelect={(_, { optionValue }) => setAction(actions.find((one) => one === optionValue) ?? action)}
        >
          {actions.map((one) => (
            <Option key={one} value={one}>
              {actionNames[one]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field orientation="horizontal" className={styles.field} label={texts.value}>
        <Dropdown
          className={styles.picker}
          disabled={isReadOnly}
          placeholder={texts.choosePreset}
          value=""
          selectedOptions={[]}
          onOptionSelect={(_, { optionValue }) => {
            const value = valuesOf[action].find((one) => one === optionValue)
            if (value !== undefined) run(selected.map((schemaName) => ({ type: 'value', schemaName, action, value })))
          }}
        >
          {valuesOf[action].map((value) => (
            <Option key={value} value={value}>
              {settingName(action, value)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <div className={styles.end}>
        <AddSelected selected={selected} announce={announce} />
        <Tooltip content={texts.clear} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={clear} />
        </Tooltip>
      </div>
    </div>
  )
}
