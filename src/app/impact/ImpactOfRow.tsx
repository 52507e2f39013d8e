import { DocumentDismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { RowNaming } from '../../dataverse/rows.ts'
import type { Environment } from '../../model/environment.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { describeRowError } from '../applyRowFault.ts'
import type { Lookups } from '../lookups.ts'
import { queries } from '../queries.ts'
import { namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { impactTexts } from '../texts/impactPage.ts'
import { nounOf } from '../texts/noun.ts'
import { shellTexts } from '../texts/shell.ts'
import { ImpactBrowser } from './ImpactBrowser.tsx'
import type { ImpactNode } from './impactTree.ts'
import { RowAnswer } from './RowAnswer.tsx'
import { rowAnswerOf } from './rowAnswer.ts'
import { useCounting } from './useCounting.ts'

const route = getRouteApi('/$environment/impact/')
const texts = impactTexts.row

interface OfRow {
  readonly environment: Environment
  readonly impact: Impact
  readonly lookups: Lookups
  readonly tree: readonly ImpactNode[]
  /** Its id. */
  readonly row: string
  readonly open: (schemaName: string) => void
}

/** The answer for one row: what is counted, and whether it can be deleted. */
export function ImpactOfRow(props: OfRow) {
  const { environment, impact } = props
  const naming = namingOf(environment, impact.start)
  if (naming === null) return <EmptyState icon={<DocumentDismissRegular />} title={texts.unreachable} />
  return <Readable {...props} naming={naming} />
}

function Readable(props: OfRow & { naming: RowNaming }) {
  const { environment, impact, row, naming } = props
  const { connection } = useSession()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(queries.row(connection, naming, row))
  if (error !== null) {
    const { title, cause } = describeRowError(error)
    const forget = () => void navigate({ search: (present) => ({ ...present, row: undefined }) })
    return (
      <EmptyState
        icon={<DocumentDismissRegular />}
        title={title}
        text={cause}
        actions={[
          { text: shellTexts.retry, run: () => void refetch() },
          { text: texts.another, run: forget },
        ]}
      />
    )
  }
  const { name = null } = data ?? {}
  const called = name === null ? texts.unnamed(nounOf(environment, impact.start).one) : texts.quoted(name)
  return <Counted {...props} name={called} />
}

function Counted({ environment, impact, lookups, tree, row, open, naming, name }: OfRow & { naming: RowNaming; name: string }) {
  const counting = useCounting(environment, impact, { id: row, entitySet: naming.entitySet })
  return (
    <>
      <RowAnswer environment={environment} impact={impact} lookups={lookups} rowId={row} name={name} counting={counting} open={open} />
      {tree.length > 0 && counting.state !== 'failed' && (
        <ImpactBrowser environment={environment} impact={impact} tree={tree} sentence={() => rowAnswerOf(environment, name, impact, counting, lookups.isLookupRequired).sentence} open={open} counting={counting} />
      )}
    </>
  )
}
