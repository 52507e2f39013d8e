import { Button, Dropdown, Field, Option, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
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
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
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
  // It takes its room from the end of the list, where what was just selected may stand.
  useEffect(() => {
    // Browsers differ in what it answers, and an effect answers how it ends.
    document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div role="group" aria-label={texts.label} className={styles.bar}>
      <Text weight="semibold">{texts.count(selected.length, hidden)}</Text>
      <Picker
        label={cascadeTexts.typeOfBehaviour}
        reason={isReadOnly ? matrixTexts.readOnly : undefined}
        options={choosablePresets}
        nameOf={(preset) => presetNames[preset]}
        pick={(preset) => run(selected.map((schemaName) => ({ type: 'preset', schemaName, preset })))}
      />
      <Picker label={texts.action} options={actions} nameOf={(one) => actionNames[one]} present={action} pick={setAction} />
      <Picker
        label={texts.value}
        options={valuesOf[action]}
        nameOf={(value) => settingName(action, value)}
        pick={(value) => run(selected.map((schemaName) => ({ type: 'value', schemaName, action, value })))}
      />
      <div className={styles.end}>
        <AddSelected selected={selected} announce={announce} />
        <Tooltip content={texts.clear} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={clear} />
        </Tooltip>
      </div>
    </div>
  )
}

/** A list to choose from. Without a present value it asks for one, which is carried out at once. */
function Picker<Value extends string>(props: {
  label: string
  /** Why nothing can be chosen. */
  reason?: string | undefined
  options: readonly Value[]
  nameOf: (value: Value) => string
  present?: Value
  pick: (value: Value) => void
}) {
  const { label, reason, options, nameOf, present, pick } = props
  const styles = useStyles()
  const isReadOnly = useSession().readOnly !== null
  return (
    <Field
      orientation="horizontal"
      className={styles.field}
      label={label}
      {...(reason === undefined ? {} : { validationState: 'none', validationMessage: reason })}
    >
      <Dropdown
        className={styles.picker}
        disabled={isReadOnly}
        placeholder={matrixTexts.selection.choosePreset}
        value={present === undefined ? '' : nameOf(present)}
        selectedOptions={present === undefined ? [] : [present]}
        onOptionSelect={(_, { optionValue }) => {
          const value = options.find((one) => one === optionValue)
          if (value !== undefined) pick(value)
        }}
      >
        {options.map((one) => (
          <Option key={one} value={one}>
            {nameOf(one)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}
