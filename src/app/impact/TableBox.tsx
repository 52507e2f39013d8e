import { Combobox, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Environment } from '../../model/environment.ts'
import { tableName, type Table } from '../../model/table.ts'
import { pathsTexts as texts } from '../texts/paths.ts'

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '50vh' },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** As many as a list can be read through; typing brings the others. */
const shown = 40

/** Finds a table of the environment by display or logical name. */
export function TableBox(props: {
  environment: Environment
  label: string
  /** Logical name; undefined until one is chosen. */
  chosen: string | undefined
  choose: (table: string) => void
}) {
  const { environment, label, chosen, choose } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(() => (isOpen ? tablesNamed(environment, sought) : []), [isOpen, environment, sought])
  const table = chosen === undefined ? undefined : environment.tables.get(chosen)
  const isUnknown = chosen !== undefined && table === undefined
  return (
    <Field
      label={label}
      {...(table === undefined ? {} : { hint: table.logicalName })}
      {...(isUnknown ? { validationMessage: texts.unknownTable(chosen) } : {})}
    >
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        placeholder={texts.findTable}
        freeform
        value={isOpen && text !== '' ? text : table === undefined ? (chosen ?? '') : tableName(table)}
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
        {found.map((each) => (
          <Option key={each.logicalName} value={each.logicalName} text={tableName(each)}>
            <span className={styles.option}>
              {tableName(each)}
              <Text size={200} className={styles.detail}>
                {each.logicalName}
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

/** The tables whose names contain the text, those that begin with it first. */
function tablesNamed({ tables }: Environment, text: string): readonly Table[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table): number => {
    const names = [tableName(table).toLocaleLowerCase(), table.logicalName]
    if (names.some((name) => name.startsWith(words))) return 0
    return names.some((name) => name.includes(words)) ? 1 : 2
  }
  return [...tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .toSorted((one, other) => one.rank - other.rank || tableName(one.table).localeCompare(tableName(other.table)))
    .slice(0, shown)
    .map(({ table }) => table)
}
