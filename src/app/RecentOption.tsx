import { Option } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RowNaming } from '../dataverse/rows.ts'
import { queries } from './queries.ts'
import { useSession } from './session.tsx'

/** A row that was opened before; its name is read, since only its id is kept. */
export function RecentOption({ rows, id }: { rows: RowNaming; id: string }) {
  const { connection } = useSession()
  const row = useQuery(queries.row(connection, rows, id))
  const name = row.data?.name ?? id
  return (
    <Option value={id} text={name}>
      {name}
    </Option>
  )
}
