import { Combobox, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Environment } from '../../../model/environment.ts'
import { tableName } from '../../../model/table.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { tableChoices, type TableReason } from './tableChoices.ts'

const useStyles = makeStyles({
  // Two stand side by side, each narrower than an input is by itself.
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '50vh' },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** Finds a table by display or logical name. Those that are not possible are listed with the reason. */
export function TablePicker(props: {
  environment: Environment
  label: string
  /** Logical name; undefined until one is chosen. */
  chosen: string | undefined
  reasonOf: (table: string) => TableReason | null
  choose: (table: string) => void
}) {
  const { environment, label, chosen, reasonOf, choose } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(
    () => (isOpen ? tableChoices(environment, sought, reasonOf) : []),
    [isOpen, environment, sought, reasonOf],
  )
  const table = chosen === undefined ? undefined : environment.tables.get(chosen)
  const unknown = chosen !== undefined && table === undefined
  const present = table === undefined ? (chosen ?? '') : tableName(table)
  return (
    <Field
      label={label}
      {...(table === undefined ? {} : { hint: table.logicalName })}
      {...(unknown
        ? { validationMessage: draftProblemText(environment, { rule: 'missingTable', table: chosen }) }
        : {})}
    >
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        placeholder={texts.findTable}
        freeform
        value={isOpen && text !== '' ? text : present}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        open={isOpen}
        onFocus={({ target }) => target.select()}
        onOpenChange={(_, { open }) => {
          setOpen(open)
          // What is left in the box would read as the table that is chosen.
          if (!open) setText('')
        }}
        onChange={({ target }) => {
          setText(target.value)
          setOpen(true)
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined || optionValue === '') return
          setText('')
          setOpen(false)
          choose(optionValue)
        }}
      >
        {found.map((choice) => (
          <Option
            key={choice.table.logicalName}
            value={choice.table.logicalName}
            text={tableName(choice.table)}
            disabled={choice.reason !== null}
          >
            <span className={styles.option}>
              {tableName(choice.table)}
              <Text size={200} className={styles.detail}>
                {choice.reason === null
                  ? choice.table.logicalName
                  : draftProblemText(environment, choice.reason)}
              </Text>
            </span>
          </Option>
        ))}
        {isOpen && found.length === 0 && (
          <Option key="" value="" disabled text={texts.noTable(sought)}>
            {texts.noTable(sought)}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
