import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ColumnStep, PlanStep } from '../../model/plan.ts'
import type { Relationship } from '../../model/relationship.ts'
import { applyRequests, type Present, type ReviewedRequest } from '../applyRequests.ts'
import { useSolutionName } from '../chosenSolution.ts'
import { describeError } from '../describeError.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { changesTexts } from '../texts/changes.ts'
import { FailureBar } from '../FailureBar.tsx'
import { RequestText } from './RequestText.tsx'

const useStyles = makeStyles({
  requests: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
})

interface Asked {
  readonly step: PlanStep
  /** Of everything that is applied together. */
  readonly tables: readonly string[]
}

/** The literal requests of one relationship's checked changes, built from its definition as it is now. */
export const Requests = ({ step, tables }: Asked) =>
  step.type === 'create' || step.type === 'membership' ? (
    <RequestList step={step} tables={tables} present={{}} />
  ) : step.type === 'column' ? (
    <RequestsOfColumn step={step} tables={tables} column={step} />
  ) : (
    <RequestsOfPresent step={step} tables={tables} subject={step.baseline} />
  )

function RequestsOfPresent({ subject, ...asked }: Asked & { subject: Relationship }) {
  const { connection } = useSession()
  const definition = useQuery(queries.definition(connection, subject))
  if (definition.isPending) return <RequestsSkeleton />
  if (!definition.isError) return <RequestList {...asked} present={{ definitions: [definition.data] }} />
  const retry = { text: changesTexts.requests.retry, run: () => void definition.refetch() }
  return <FailureBar description={describeError(definition.error)} action={retry} />
}

function RequestsOfColumn({ column: { table, column }, ...asked }: Asked & { column: ColumnStep }) {
  const { connection } = useSession()
  const document = useQuery(queries.columnDocument(connection, table, column))
  if (document.isPending) return <RequestsSkeleton />
  if (!document.isError) return <RequestList {...asked} present={{ column: document.data }} />
  const retry = { text: changesTexts.requests.retry, run: () => void document.refetch() }
  return <FailureBar description={describeError(document.error)} action={retry} />
}

function RequestList({ step, tables, present }: Asked & { present: Present }) {
  const styles = useStyles()
  const { connection } = useSession()
  const solution = useSolutionName()
  const shown = build(() => applyRequests(connection.client.origin, step, present, solution, tables))
  return (
    <section className={styles.requests} aria-label={changesTexts.requests.title(step.schemaName)}>
      {'failure' in shown ? (
        <FailureBar description={describeError(shown.failure)} />
      ) : (
        shown.requests.map((request) => <RequestText key={request.text + request.purpose} request={request} />)
      )}
    </section>
  )
}

function build(requests: () => readonly ReviewedRequest[]): { requests: readonly ReviewedRequest[] } | { failure: unknown } {
  try {
    return { requests: requests() }
  } catch (failure) {
    return { failure }
  }
}

function RequestsSkeleton() {
  const styles = useStyles()
  return (
    <Skeleton className={styles.requests} aria-label={changesTexts.requests.loading}>
      <SkeletonItem size={16} />
      <SkeletonItem size={96} />
      <SkeletonItem size={16} />
      <SkeletonItem size={128} />
    </Skeleton>
  )
}
