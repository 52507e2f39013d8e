import { makeStyles } from '@fluentui/react-components'
import { useCallback } from 'react'
import { tableName, type Table } from '../model/table.ts'
import { Finder } from '../ui/Finder.tsx'
import { tablesNamed } from './tablesNamed.ts'
import { tableFinderTexts as texts } from './texts/tableFinder.ts'

const useStyles = makeStyles({ box: { minWidth: '200px', width: '240px' }, filling: { minWidth: 0, width: '100%' } })

/** Finds a table by display or logical name and goes there. Between two searches it says which one is chosen, if any. */
export function TableFinder(props: {
  tables: ReadonlyMap<string, Table>
  go: (table: string) => void
  label?: string
  /** Logical name. */
  chosen?: string | undefined
  /** As wide as what it stands in. */
  fills?: boolean
}) {
  const { tables, go, label = texts.find, chosen, fills = false } = props
  const styles = useStyles()
  const find = useCallback(
    (text: string) =>
      tablesNamed(tables, text).map((table) => ({ id: table.logicalName, name: `${tableName(table)} (${table.logicalName})` })),
    [tables],
  )
  const known = chosen === undefined ? undefined : tables.get(chosen)
  return (
    <Finder
      className={fills ? styles.filling : styles.box}
      aria-label={label}
      placeholder={texts.find}
      chosen={chosen}
      present={known === undefined ? (chosen ?? '') : tableName(known)}
      find={find}
      nothing={texts.findNothing}
      choose={go}
    />
  )
}
