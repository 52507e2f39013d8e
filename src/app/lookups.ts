import { keepPreviousData, useQuery } from '@tanstack/react-query'
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
export function useLookups(impact: Impact | null): Lookups {
  const { connection, environment } = useSession()
  const tables = useMemo(() => (impact === null ? [] : tablesEmptied(impact)), [impact])
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    ...queries.lookupRequirements(connection, tables),
    placeholderData: keepPreviousData,
  })
  const isLookupRequired = useCallback(
    ({ schemaName, referencingTable, lookupColumn }: OneToMany) => {
      const level = data?.get(referencingTable)?.get(lookupColumn)
      if (level !== undefined) return isUnknown(level) ? undefined : level === 'SystemRequired'
      // A column that is only staged is none of the system's.
      return data === undefined || environment.relationships.has(schemaName) ? undefined : false
    },
    [environment, data],
  )
  // What is only read again is known meanwhile.
  const isReading = tables.length > 0 && isFetching && (data === undefined || isPlaceholderData)
  return useMemo(
    () => ({ isLookupRequired, isReading, error, again: () => void refetch() }),
    [isLookupRequired, isReading, error, refetch],
  )
}
