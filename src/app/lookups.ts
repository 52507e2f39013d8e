import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OneToMany } from '../model/relationship.ts'
import { tablesEmptied } from '../model/impact/emptiedLookups.ts'
import type { Impact } from '../model/impact/impact.ts'
import type { IsLookupRequired } from '../model/impact/impactStep.ts'
import { isUnknown } from '../model/unknown.ts'
import { queries } from './queries.ts'
import { useSession } from './session.tsx'

/** What is known of the lookups that a delete empties: one that cannot be empty stops it (contract.md 4.5). */
export interface Lookups {
  readonly isLookupRequired: IsLookupRequired
  readonly isReading: boolean
  /** Why it could not be read; null otherwise. */
  readonly error: Error | null
  readonly again: () => void
}

/** Reads which of the lookups that an impact empties must have a value. Asks nothing for an impact that empties none. */
export const useLookups = (impact: Impact | null): Lookups =>
  useLookupsOf(useMemo(() => (impact === null ? [] : tablesEmptied(impact)), [impact]))

/** Reads which of the lookups of some tables must have a value. Asks nothing of none. */
export function useLookupsOf(tables: readonly string[]): Lookups {
  const { connection, environment } = useSession()
  const client = useQueryClient()
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...queries.lookupRequirements(connection, tables),
    placeholderData: keepPreviousData,
  })
  const isLookupRequired = useCallback(
    ({ schemaName, referencingTable, lookupColumn }: OneToMany) => {
      const levels = data?.get(referencingTable)
      if (levels === undefined) return undefined
      const level = levels.get(lookupColumn)
      if (level !== undefined) return isUnknown(level) ? undefined : level === 'SystemRequired'
      // A column that is only staged is none of the system's.
      return environment.relationships.has(schemaName) ? undefined : false
    },
    [environment, data],
  )
  // Whatever of it failed on the screen: one press is enough.
  const again = useCallback(() => {
    const { queryKey } = queries.lookupRequirements(connection, [])
    void client.refetchQueries({ queryKey: queryKey.slice(0, -1), type: 'active', predicate: ({ state }) => state.status === 'error' })
  }, [client, connection])
  // What is only read again is known meanwhile.
  const isReading = tables.length > 0 && isFetching && (data === undefined || isPlaceholderData)
  return useMemo(() => ({ isLookupRequired, isReading, error, again }), [isLookupRequired, isReading, error, again])
}
