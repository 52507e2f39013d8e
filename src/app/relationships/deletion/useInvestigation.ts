import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { LinkCount } from '../../../dataverse/linkCount.ts'
import { deletionOf, type Deletion } from '../../../model/deletion.ts'
import type { Dependency } from '../../../model/dependency.ts'
import type { Draft } from '../../../model/draft/draft.ts'
import { rebuildOf } from '../../../model/draft/rebuild.ts'
import { linkRowsOf, type LinkRows } from '../../../model/linkRows.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'

/** What is known about deleting a relationship so far. */
export interface Investigation {
  /** Null until the lookup column has been read. */
  readonly deletion: Deletion | null
  /** Why the lookup column cannot be read. */
  readonly failure: { readonly error: Error; readonly retry: () => void } | null
  readonly dependencies: UseQueryResult<readonly Dependency[]>
  /** Null where the links cannot be reached. */
  readonly rows: LinkRows | null
  readonly count: UseQueryResult<LinkCount>
  /** What would make the relationship again; null where that is not known. */
  readonly rebuild: Draft | null
}

/**
 * Reads what decides about a deletion, anew: whether the column lets its relationship go, what depends on them, and how
 * many rows lose a link. Of the environment as the server holds it, since staged changes lose nothing yet; but the column
 * goes with its last target, so what else is staged decides whether it stays.
 */
export function useInvestigation(relationship: Relationship): Investigation {
  const { connection, environment } = useSession()
  const staged = useStagedEnvironment()
  const known = deletionOf(environment, relationship, null)
  const [table, lookup] =
    relationship.type === 'OneToMany' ? [relationship.referencingTable, relationship.lookupColumn] : ['', '']
  const needsColumn = known.allowed && relationship.type === 'OneToMany'
  const column = useQuery({ ...queries.lookupComponent(connection, table, lookup), enabled: needsColumn })
  const component = column.data ?? null
  const isKnown = !needsColumn || component !== null
  const deletion = isKnown ? deletionOf(staged, relationship, component) : null
  const loss = deletion?.allowed === true ? deletion.loss : null
  const deleted = {
    relationship: relationship.metadataId,
    column: loss?.type === 'column' ? (component?.metadataId ?? null) : null,
  }
  const dependencies = useQuery({ ...queries.dependencies(connection, deleted), enabled: loss !== null })
  const rows = loss === null ? null : linkRowsOf(environment, relationship, loss)
  const count = useQuery(queries.linkCount(connection, rows))
  const failure = column.error === null ? null : { error: column.error, retry: () => void column.refetch() }
  const rebuild = loss === null ? null : rebuildOf(relationship, loss, component)
  return { deletion, failure, dependencies, rows, count, rebuild }
}
