import { Combobox, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { tableName, type Table } from '../model/table.ts'
import { findTables } from './findTables.ts'
import { graphTexts } from './texts/graph.ts'

const useStyles = makeStyles({
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '50vh' },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** Chooses one of the tables, found by display or logical name. */
export function TableField(props: {
  label: string
  tables: ReadonlyMap<string, Table>
  /** Logical name; null until one is chosen. */
  chosen: string | null
  choose: (table: string) => void
  className?: string
}) {
  const { label, tables, chosen, choose, className } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(() => (isOpen ? findTables(tables, sought) : []), [isOpen, tables, sought])
  const table = chosen === null ? undefined : tables.get(chosen)
  const present = table === undefined ? (chosen ?? '') : tableName(table)
  return (
    <Field label={label} className={className ?? ''}>
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        placeholder={graphTexts.find}
        freeform
        value={isOpen && text !== '' ? text : present}
        selectedOptions={chosen === null ? [] : [chosen]}
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
        {found.map((one) => (
          <Option key={one.logicalName} value={one.logicalName} text={tableName(one)}>
            <span className={styles.option}>
              {tableName(one)}
              <Text size={200} className={styles.detail}>
                {one.logicalName}
              </Text>
            </span>
          </Option>
        ))}
        {isOpen && found.length === 0 && (
          <Option key="" value="" disabled text={graphTexts.findNothing(sought)}>
            {graphTexts.findNothing(sought)}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
