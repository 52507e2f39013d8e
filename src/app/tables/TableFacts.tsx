import { makeStyles, tokens } from '@fluentui/react-components'
import type { Table } from '../../model/table.ts'
import { tableTexts as texts, tablesTexts } from '../texts/tables.ts'
import { kindText, ownershipText } from './tableKind.ts'

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXXL}`,
    margin: 0,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

const yesOrNo = (value: boolean): string => (value ? tablesTexts.yes : tablesTexts.no)

/** What a table is, at a glance. */
export function TableFacts({ table }: { table: Table }) {
  const styles = useStyles()
  const facts: readonly (readonly [string, string])[] = [
    [texts.facts.logicalName, table.logicalName],
    [texts.facts.entitySet, table.entitySetName ?? texts.none],
    [texts.facts.primaryId, table.primaryIdColumn],
    [texts.facts.primaryName, table.primaryNameColumn ?? texts.none],
    [texts.facts.ownership, ownershipText(table.ownership)],
    [texts.facts.kind, kindText(table)],
    [texts.facts.managed, yesOrNo(table.isManaged)],
    [texts.facts.customizable, yesOrNo(table.isCustomizable)],
    [texts.facts.objectTypeCode, table.objectTypeCode === null ? texts.none : String(table.objectTypeCode)],
  ]
  return (
    <dl className={styles.facts} aria-label={texts.facts.title}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
