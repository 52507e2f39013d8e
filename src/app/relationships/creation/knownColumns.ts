import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Draft } from '../../../model/draft/draft.ts'
import { withDraftColumns } from '../../../model/draft/stagedColumns.ts'
import type { KnownColumns } from '../../../model/draft/takenNames.ts'
import type { Column } from '../../../model/column.ts'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'

/** Reads the columns of these tables. What cannot be read is left to the server: nothing waits for it for ever. */
export function useKnownColumns(
  tables: readonly string[],
  others: readonly Draft[],
  languageCode: number,
): { readonly columns: KnownColumns; readonly isPending: boolean } {
  const { connection } = useSession()
  const names = [...new Set(tables)]
  const { lists, isPending } = useQueries({
    queries: names.map((table) => queries.columns(connection, table)),
    combine: (results) => ({
      lists: results.map(({ data }) => data),
      isPending: results.some((result) => result.isPending),
    }),
  })
  const key = names.join()
  const columns = useMemo(() => {
    const read = key
      .split(',')
      .map((name, index): readonly [string, readonly Column[] | undefined] => [name, lists[index]])
      .flatMap(([name, list]) => (list === undefined ? [] : [[name, list] as const]))
    return withDraftColumns(new Map(read), others, languageCode)
  }, [key, lists, others, languageCode])
  return { columns, isPending }
}
