import { Tag, TagGroup, Text } from '@fluentui/react-components'
import { RowFinder, type ChosenRow } from '../RowFinder.tsx'
import { useSession } from '../session.tsx'
import { linksTexts } from '../texts/links.ts'
import { nounOf } from '../texts/noun.ts'

const texts = linksTexts.pick

/** Rows of a table that somebody finds one by one, each once. */
export function PickedRows({ table, rows, change }: { table: string; rows: readonly ChosenRow[]; change: (rows: readonly ChosenRow[]) => void }) {
  const { environment } = useSession()
  const add = (row: ChosenRow) => {
    if (!rows.some(({ id }) => id === row.id)) change([...rows, row])
  }
  return (
    <>
      <RowFinder label={texts.find(nounOf(environment, table).a)} table={table} choose={add} />
      <Text role="status">{texts.picked(rows.length)}</Text>
      <TagGroup
        aria-label={texts.list}
        style={{ flexWrap: 'wrap' }}
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
