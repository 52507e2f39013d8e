import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { loadFetchRows } from '../dataverse/fetchRows.ts'
import { countImpact, type CountingState } from '../dataverse/impactCounts.ts'
import { loadLinkCount } from '../dataverse/linkCount.ts'
import { loadLinks, type LinksOptions } from '../dataverse/links.ts'
import { loadRecordCounts } from '../dataverse/recordCounts.ts'
import { loadRelatedNames } from '../dataverse/relatedRows.ts'
import { relatedFetch } from '../dataverse/relatedFetch.ts'
import { countRelated, findRows, readLookup, readParties, readRelated, readRow, type RelatedQuery, type RowNaming } from '../dataverse/rows.ts'
import { loadRowOwner } from '../dataverse/rowOwner.ts'
import { tellingWaits } from '../dataverse/tellingWaits.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import type { Environment } from '../model/environment.ts'
import type { CountQuestion } from '../model/impact/countQuestion.ts'
import type { LinkRows } from '../model/linkRows.ts'
import type { ManyToMany } from '../model/relationship.ts'
import type { RowAddress } from '../model/row.ts'
import type { Connection } from './connection.ts'
import { fresh, queryClient } from './queryClient.ts'

/** Rows are everybody's: what was read of them a minute ago is read again. What we write ourselves is at once. */
const ofRows = { staleTime: 60_000, gcTime: 300_000 } as const

/** What is read of rows, and how many there are. */
export const rowsQueries = {
  findRows: (connection: Connection, rows: RowNaming, words: string) =>
    queryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'find', rows.table, words],
      queryFn: ({ signal }) => findRows(connection.client, rows, words, { signal }),
    }),
  row: (connection: Connection, rows: RowNaming, id: string) =>
    queryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'row', rows.table, id],
      queryFn: ({ signal }) => readRow(connection.client, rows, id, { signal }),
    }),
  /** Where a lookup of a row points; `only` as in `readLookup`. */
  lookup: (connection: Connection, row: RowAddress, column: string, only: string | null) =>
    queryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'lookup', row, column],
      queryFn: ({ signal }) => readLookup(connection.client, row, column, only, { signal }),
    }),
  relatedCount: (connection: Connection, row: RowAddress, navigation: string, idColumn: string) =>
    queryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'count', row, navigation],
      queryFn: ({ signal }) => countRelated(connection.client, row, navigation, idColumn, { signal }),
    }),
  related: (connection: Connection, related: RelatedQuery) =>
    infiniteQueryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'related', related],
      queryFn: ({ signal, pageParam }) => readRelated(connection.client, related, pageParam, { signal }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  parties: (connection: Connection, activity: RowAddress, navigation: string) =>
    queryOptions({
      ...ofRows,
      queryKey: [connection.id, 'rows', 'parties', activity],
      queryFn: ({ signal }) => readParties(connection.client, activity, navigation, { signal }),
      staleTime: 0,
    }),
  /** The first of the rows that a question counts, by name. Nothing is asked where they cannot be reached. */
  relatedNames: (connection: Connection, environment: Environment, question: CountQuestion, rowId: string, most: number) => {
    const related = relatedFetch(environment, question, { id: rowId, owner: null })
    return queryOptions({
      ...fresh,
      queryKey: [connection.id, 'relatedNames', related, most],
      queryFn: related === null ? skipToken : ({ signal }) => loadRelatedNames(connection.client, related, most, { signal }),
    })
  },
  /** Nothing is asked where the rows cannot be reached. */
  linkCount: (connection: Connection, rows: LinkRows | null) =>
    queryOptions({
      ...fresh,
      queryKey: [connection.id, 'linkCount', rows],
      queryFn: rows === null ? skipToken : ({ signal }) => loadLinkCount(connection.client, rows, { signal }),
    }),
  /** How many rows tables have; with progress, and cancelled as any query. */
  recordCounts: (connection: Connection, tables: readonly string[], onProgress: (done: number) => void, onWait: (wait: Wait) => void) =>
    queryOptions({
      queryKey: [connection.id, 'recordCounts'],
      queryFn: ({ signal }) => loadRecordCounts(tellingWaits(connection.client, onWait), tables, { signal, onProgress }),
      structuralSharing: false,
    }),
} as const

/** Every link of a many-to-many relationship, for a file: read on demand and not kept. */
export const readLinks = (
  connection: Connection,
  { intersectColumn1, intersectColumn2 }: ManyToMany,
  rows: LinkRows,
  options: LinksOptions,
) => loadLinks(connection.client, rows, [intersectColumn1, intersectColumn2], options)

/** What was read of rows is from before: it is read again where it is on the screen. */
export const readRowsAgain = (connection: Connection) => queryClient.invalidateQueries({ queryKey: [connection.id, 'rows'] })

/** A row whose related rows are counted. */
export interface CountedRow {
  readonly id: string
  /** The set of its table. */
  readonly entitySet: string
}

/**
 * Counts what an impact reaches from one row: read on demand and not kept, since it decides about a deletion. Rejects
 * when the row's owner is asked about and cannot be read.
 */
export async function countImpactOn(
  connection: Connection,
  { id, entitySet }: CountedRow,
  counting: { readonly questions: readonly CountQuestion[]; readonly environment: Environment; readonly present: Environment },
  options: { signal: AbortSignal; onChange: (state: CountingState) => void; onWait: (wait: Wait) => void },
): Promise<CountingState> {
  const { signal, onWait } = options
  const client = tellingWaits(connection.client, onWait)
  const isOwnerAsked = counting.questions.some(({ steps }) => steps.some(({ hasStartOwner }) => hasStartOwner))
  const owner = isOwnerAsked ? await loadRowOwner(client, entitySet, id, { signal }) : null
  return countImpact(client, { ...counting, start: { id, owner } }, options)
}

/** The rows that a FetchXML query answers with: read on demand and not kept. */
export const readFetchRows = (connection: Connection, ...[side, fetchXml, options]: FetchQuery) =>
  loadFetchRows(connection.client, side, fetchXml, options)
type FetchQuery = Parameters<typeof loadFetchRows> extends [unknown, ...infer Rest] ? Rest : never
