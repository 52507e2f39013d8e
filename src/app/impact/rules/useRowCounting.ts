import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Wait } from '../../../dataverse/wireRequest.ts'
import type { Environment } from '../../../model/environment.ts'
import { tablesToCount, type RowCounts } from '../../../model/houseRules/cascadeIntoMany.ts'
import { queries } from '../../queries.ts'
import { queryClient } from '../../queryClient.ts'
import { useSession } from '../../session.tsx'

export interface RowCounting {
  /** How many tables are to be counted. */
  readonly tables: number
  /** Null until they have been counted. */
  readonly counts: RowCounts | null
  /** Of how many tables rows are counted so far; null while nobody counts. */
  readonly done: number | null
  /** What the counting waits for, or has waited for. */
  readonly wait: Wait | null
  readonly error: Error | null
  readonly start: () => void
  readonly cancel: () => void
}

/** Counts the rows of the tables that deletes cascade into, when somebody asks for it. */
export function useRowCounting(environment: Environment): RowCounting {
  const { connection } = useSession()
  const [done, setDone] = useState(0)
  const [wait, setWait] = useState<Wait | null>(null)
  const tables = useMemo(() => tablesToCount(environment), [environment])
  const query = useQuery({ ...queries.recordCounts(connection, tables, setDone, setWait), enabled: false })
  return {
    tables: tables.length,
    counts: query.data ?? null,
    done: query.isFetching ? done : null,
    wait,
    error: query.error,
    start: () => {
      setDone(0)
      setWait(null)
      void query.refetch()
    },
    cancel: () => void queryClient.cancelQueries({ queryKey: [connection.id, 'recordCounts'] }),
  }
}
