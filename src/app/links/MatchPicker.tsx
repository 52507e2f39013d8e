import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Column } from '../../model/column.ts'
import type { LinkSide } from '../../model/links/linkEnds.ts'
import type { RowMatch } from '../../model/links/rowMatch.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { linksTexts } from '../texts/links.ts'

const texts = linksTexts.match
const useStyles = makeStyles({ box: { minWidth: 0 }, field: { width: '360px', maxWidth: '100%' } })

/** How the texts of one side name rows: chosen by a person, of what the table has. */
export function MatchPicker(props: { side: LinkSide; name: string; chosen: RowMatch; choose: (match: RowMatch) => void }) {
  const { side, name, chosen, choose } = props
  const styles = useStyles()
  const { connection } = useSession()
  const keys = useQuery(queries.alternateKeys(connection, side.table))
  const columns = useQuery(queries.columns(connection, side.table))
  const keyMatches = (keys.data ?? []).flatMap((key) => {
    const [column, ...others] = key.columns
    const holds = column === undefined || others.length > 0 ? null : holdsOf(columns.data?.find(({ logicalName }) => logicalName === column))
    return column === undefined || holds === null ? [] : [{ type: 'key', column, holds } as const]
  })
  const nameMatch = side.nameColumn === null ? [] : [{ type: 'name', column: side.nameColumn } as const]
  const offered: readonly RowMatch[] = [{ type: 'id' }, ...nameMatch, ...keyMatches]
  const failed = keys.isError || columns.isError
  return (
    <Field label={texts.label(name)} className={styles.field} {...(failed ? { validationMessage: texts.keysFailed, validationState: 'warning' } : {})}>
      <Dropdown
        className={styles.box}
        value={textOf(chosen)}
        selectedOptions={[textOf(chosen)]}
        onOptionSelect={(_, { optionValue }) => {
          const match = offered.find((each) => textOf(each) === optionValue)
          if (match !== undefined) choose(match)
        }}
      >
        {offered.map((match) => (
          <Option key={textOf(match)} value={textOf(match)} text={textOf(match)}>
            {textOf(match)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

function textOf(match: RowMatch): string {
  switch (match.type) {
    case 'id':
      return texts.id
    case 'name':
      return texts.name(match.column)
    case 'key':
      return texts.key(match.column)
  }
}

/** Columns whose values can be written into a filter without knowing more of them. */
function holdsOf(column: Column | undefined): 'text' | 'number' | null {
  if (column?.type === 'String') return 'text'
  return column?.type === 'Integer' || column?.type === 'BigInt' || column?.type === 'Decimal' ? 'number' : null
}
