import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Change } from '../../model/change.ts'
import type { Relationship } from '../../model/relationship.ts'
import { applyRequests, type ReviewedRequest } from '../applyRequests.ts'
import { describeError } from '../describeError.ts'
import { queries } from '../queries.ts'
import { useSession, useWorkspace } from '../session.tsx'
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

/** The literal requests of one relationship's checked changes, built from its definition as it is now. */
export function Requests(props: {
  relationship: Relationship
  changes: readonly Change[]
  /** Of everything that is applied together. */
  tables: readonly string[]
}) {
  const { relationship, changes, tables } = props
  const styles = useStyles()
  const { connection } = useSession()
  const solution = useWorkspace((workspace) => workspace.solution)
  const definition = useQuery(queries.definition(connection, relationship))
  const { requests } = changesTexts
  if (definition.isPending) return <RequestsSkeleton />
  const shown = definition.isError
    ? { failure: definition.error }
    : build(() => {
        const { origin } = connection.client
        return applyRequests(origin, definition.data, changes, solution, tables)
      })
  return (
    <section className={styles.requests} aria-label={requests.title(relationship.schemaName)}>
      {'failure' in shown ? (
        <FailureBar
          description={describeError(shown.failure)}
          action={{ text: requests.retry, run: () => void definition.refetch() }}
        />
      ) : (
        <>
          {shown.requests.map((request) => (
            <RequestText key={request.purpose} request={request} />
          ))}
        </>
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
