import { Button, Field, Input, Tooltip, makeStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { RowNaming } from '../../dataverse/rows.ts'
import type { Environment } from '../../model/environment.ts'
import { queries } from '../queries.ts'
import { RowFinder } from '../RowFinder.tsx'
import { namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { impactTexts } from '../texts/impactPage.ts'
import { nounOf } from '../texts/noun.ts'

const route = getRouteApi('/$environment/impact/')
const texts = impactTexts.row

const useStyles = makeStyles({ field: { flex: '1 1 260px', minWidth: '260px', maxWidth: '480px' } })

/** Which row is asked about: one that is found by its name, id or address, or any row of the table. */
export function RowChoice({ environment, table }: { environment: Environment; table: string }) {
  const { environment: present } = useSession()
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { row } = route.useSearch()
  const naming = namingOf(present, table)
  const field = useRef<HTMLDivElement>(null)
  const before = useRef(row)
  useEffect(() => {
    if (before.current === row) return
    before.current = row
    // What had the focus is gone: the one field has taken the place of the other.
    if (document.activeElement === document.body) field.current?.querySelector('input')?.focus()
  }, [row])
  if (naming === null) return null
  const label = texts.label(nounOf(environment, table).one)
  const choose = (next: { table: string; id: string }) =>
    void navigate({ search: (kept) => ({ ...kept, table: next.table, row: next.id, effects: undefined, all: undefined }) })
  const forget = () => void navigate({ search: (kept) => ({ ...kept, row: undefined, all: undefined }) })
  return (
    <div ref={field} className={styles.field}>
      {row === undefined ? (
        <RowFinder key={table} label={label} table={table} choose={choose} chooseOther={choose} />
      ) : (
        <Chosen label={label} naming={naming} row={row} forget={forget} />
      )}
    </div>
  )
}

function Chosen({ label, naming, row, forget }: { label: string; naming: RowNaming; row: string; forget: () => void }) {
  const { connection } = useSession()
  const { data } = useQuery(queries.row(connection, naming, row))
  return (
    <Field label={label}>
      <Input
        readOnly
        value={data?.name ?? row}
        contentAfter={
          <Tooltip content={texts.another} relationship="label">
            <Button size="small" appearance="transparent" icon={<DismissRegular />} onClick={forget} />
          </Tooltip>
        }
      />
    </Field>
  )
}
