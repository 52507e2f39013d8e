import { Tag, TagGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { RowFinder, type ChosenRow } from '../RowFinder.tsx'
import { useSession } from '../session.tsx'
import { linksTexts } from '../texts/links.ts'
import { nounOf } from '../texts/noun.ts'

const texts = linksTexts.pick

const useStyles = makeStyles({
  /** A finder takes its width from a line. */
  finder: { display: 'flex' },
  rows: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
})

/** Rows of a table that somebody finds one by one, each once. */
export function PickedRows({ table, rows, change }: { table: string; rows: readonly ChosenRow[]; change: (rows: readonly ChosenRow[]) => void }) {
  const styles = useStyles()
  const { environment } = useSession()
  const add = (row: ChosenRow) => {
    if (!rows.some(({ id }) => id === row.id)) change([...rows, row])
  }
  return (
    <>
      <div className={styles.finder}>
        <RowFinder label={texts.find(nounOf(environment, table).a)} table={table} choose={add} />
      </div>
      <Text role="status">{texts.picked(rows.length)}</Text>
      <TagGroup
        aria-label={texts.list}
        className={styles.rows}
        onDismiss={(_, { value }) => change(rows.filter(({ id }) => id !== value))}
      >
        {rows.map(({ id, name }) => (
          <Tag key={id} value={id} dismissible dismissIcon={{ 'aria-label': texts.remove }}>
            {name ?? id}
          </Tag>
        ))}
      </TagGroup>
    </>
  )
}
