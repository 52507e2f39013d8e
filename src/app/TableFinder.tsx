import { Combobox, Option, makeStyles } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import { tableName, type Table } from '../model/table.ts'
import { tableFinderTexts } from './texts/tableFinder.ts'

const shown = 40

const useStyles = makeStyles({ box: { minWidth: '200px', width: '240px' }, list: { maxHeight: '60vh' } })

/** Finds a table by display or logical name and goes there. Between two searches it says which one is chosen, if any. */
export function TableFinder(props: {
  tables: ReadonlyMap<string, Table>
  go: (table: string) => void
  label?: string
  /** Logical name. */
  chosen?: string | undefined
}) {
  const { tables, go, label = tableFinderTexts.find, chosen } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const known = chosen === undefined ? undefined : tables.get(chosen)
  const present = known === undefined ? (chosen ?? '') : tableName(known)
  const found = useMemo(() => findTables(tables, sought), [tables, sought])
  return (
    <Combobox
      className={styles.box}
      listbox={{ className: styles.list }}
      aria-label={label}
      placeholder={tableFinderTexts.find}
      freeform
      value={isOpen && text !== '' ? text : present}
      selectedOptions={[]}
      onFocus={({ target }) => target.select()}
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setOpen(open)
        // What is left in the box would read as the table in the picture.
        if (!open) setText('')
      }}
      onChange={({ target }) => {
        setText(target.value)
        setOpen(true)
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue === undefined) return
        setText('')
        setOpen(false)
        go(optionValue)
      }}
    >
      {found.map((table) => (
        <Option key={table.logicalName} value={table.logicalName} text={tableName(table)}>
          {`${tableName(table)} (${table.logicalName})`}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="" disabled text={tableFinderTexts.findNothing(sought)}>
          {tableFinderTexts.findNothing(sought)}
        </Option>
      )}
    </Combobox>
  )
}

/** The tables whose names contain the text: those that begin with it first. */
function findTables(tables: ReadonlyMap<string, Table>, text: string): readonly Table[] {
  const words = text.trim().toLocaleLowerCase()
  const rank = (table: Table) => {
    const name = tableName(table).toLocaleLowerCase()
    if (name.startsWith(words) || table.logicalName.startsWith(words)) return 0
    return name.includes(words) || table.logicalName.includes(words) ? 1 : 2
  }
  return [...tables.values()]
    .map((table) => ({ table, rank: rank(table) }))
    .filter((candidate) => candidate.rank < 2)
    .toSorted((a, b) => a.rank - b.rank || tableName(a.table).localeCompare(tableName(b.table)))
    .slice(0, shown)
    .map(({ table }) => table)
}
