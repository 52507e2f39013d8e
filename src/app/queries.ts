import { QueryClient, infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { loadAlternateKeys } from '../dataverse/alternateKeys.ts'
import { systemClock } from '../dataverse/clock.ts'
import { loadColumnDocument } from '../dataverse/columnDefinition.ts'
import { loadColumns, loadLookupColumn, loadLookupNames } from '../dataverse/columns.ts'
import { loadLayers } from '../dataverse/componentLayers.ts'
import { loadDependencies, type Deleted } from '../dataverse/dependencies.ts'
import { loadFetchRows } from '../dataverse/fetchRows.ts'
import { countImpact, type CountingState } from '../dataverse/impactCounts.ts'
import { loadLanguages } from '../dataverse/languages.ts'
import { loadLinkCount } from '../dataverse/linkCount.ts'
import { loadLinks, type LinksOptions } from '../dataverse/links.ts'
import { loadLookupComponent } from '../dataverse/lookupComponent.ts'
import { loadLookupRequirements, tablesAtOnce, type LookupLevels, type LookupRequirements } from '../dataverse/lookupRequirements.ts'
import { loadEnvironments } from '../dataverse/discovery.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { loadInheritedShares, type InheritedShares } from '../dataverse/inheritedShares.ts'
import { loadRecordCounts } from '../dataverse/recordCounts.ts'
import { loadRevokeJobs } from '../dataverse/revokeJobs.ts'
import { loadMissingPrivileges } from '../dataverse/privileges.ts'
import { loadRelatedNames } from '../dataverse/relatedRows.ts'
import { relatedFetch } from '../dataverse/relatedFetch.ts'
import { loadDefinition, type Definition } from '../dataverse/relationshipDefinition.ts'
import {
  countRelated,
  findRows,
  readLookup,
  readParties,
  readRelated,
  readRow,
  type RelatedQuery,
  type RowNaming,
} from '../dataverse/rows.ts'
import { loadRoleMap, type UserNavigations } from '../dataverse/roleMap.ts'
import { loadConnectionRoles, loadRelationshipRoles } from '../dataverse/roleRows.ts'
import { loadRoleSchema, type RoleSchema } from '../dataverse/roleSchema.ts'
import { loadRoleUses } from '../dataverse/roleUses.ts'
import { loadRowOwner } from '../dataverse/rowOwner.ts'
import { loadSolutionRelationships } from '../dataverse/solutionRelationships.ts'
import { loadSolutions } from '../dataverse/solutions.ts'
import { sharedReads } from '../dataverse/sharedReads.ts'
import { tellingWaits } from '../dataverse/tellingWaits.ts'
import { loadUserName } from '../dataverse/userName.ts'
import type { ReadClient } from '../dataverse/client.ts'
import { whoAmI, type Identity } from '../dataverse/whoAmI.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import type { Environment } from '../model/environment.ts'
import type { CountQuestion } from '../model/impact/countQuestion.ts'
import type { LinkRows } from '../model/linkRows.ts'
import type { ManyToMany, Relationship } from '../model/relationship.ts'
import type { RowAddress } from '../model/row.ts'
import type { RoleKind } from '../model/roles/role.ts'
import { rolePrivileges } from '../model/roles/roleAccess.ts'
import type { Connection } from './connection.ts'
import { loadProgress, withAttempt, withProgress, withWait } from './loadProgress.ts'

/** The client retries what may be retried; a second layer would only hide what it decided. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false } },
})

const beginAttempt = () => loadProgress.setState((loading) => withAttempt(loading, systemClock.now()))
const onLoadWait = (wait: Wait) => loadProgress.setState((loading) => withWait(loading, wait))

export type { InheritedShares }

/** A relationship's whole definition. */
export type RelationshipDetails = Definition

/** Read anew each time it is asked for, and shown at no later time: it decides about a deletion. */
const fresh = { staleTime: 0, gcTime: 0 } as const

/** Who answers a client that has no environment yet. Rejects with a DataverseError or a DecodeError. */
export const askWho = (client: ReadClient): Promise<Identity> => whoAmI(client)

/** Rows are everybody's: what was read of them a minute ago is read again. What we write ourselves is at once. */
const ofRows = { staleTime: 60_000, gcTime: 300_000 } as const

const customizing = ['prvWriteRelationship', 'prvPublishCustomization'] as const

/** Key, fetcher and type of everything read from a server, bound once. */
export const queries = {
  /** The environments that the discovery service lists for an account. */
  environments: (discovery: ReadClient, userName: string) =>
    queryOptions({
      queryKey: ['environments', userName],
      queryFn: ({ signal }) => loadEnvironments(discovery, { signal }),
    }),
  /** Of whoever answers at the address; it may have become another organization. */
  identity: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'identity', connection.client.origin],
      queryFn: ({ signal }) => {
        beginAttempt()
        return whoAmI(connection.client, { signal, onWait: onLoadWait })
      },
    }),
  /** What the user lacks for changing relationships and publishing them: contract.md 10.2. */
  missingPrivileges: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'missingPrivileges', userId],
      queryFn: ({ signal }) => loadMissingPrivileges(connection.client, userId, customizing, { signal }),
    }),
  environment: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'environment'],
      queryFn: ({ signal }) => {
        beginAttempt()
        return loadEnvironment(connection.client, {
          signal,
          onProgress: (progress) =>
            loadProgress.setState((loading) => withProgress(loading, progress, systemClock.now())),
          onWait: onLoadWait,
        })
      },
      structuralSharing: false,
    }),
  definition: (connection: Connection, { schemaName, type }: Pick<Relationship, 'schemaName' | 'type'>) =>
    queryOptions({
      queryKey: [connection.id, 'definition', schemaName],
      queryFn: ({ signal }) => loadDefinition(connection.client, schemaName, type, { signal, strong: true }),
      staleTime: 0,
      structuralSharing: false,
    }),
  columns: (connection: Connection, table: string) =>
    queryOptions({
      queryKey: [connection.id, 'columns', table],
      queryFn: ({ signal }) => loadColumns(connection.client, table, { signal }),
    }),
  alternateKeys: (connection: Connection, table: string) =>
    queryOptions({
      queryKey: [connection.id, 'alternateKeys', table],
      queryFn: ({ signal }) => loadAlternateKeys(connection.client, table, { signal }),
    }),
  lookupColumn: (connection: Connection, table: string, column: string) =>
    queryOptions({
      queryKey: [connection.id, 'lookupColumn', table, column],
      queryFn: ({ signal }) => loadLookupColumn(connection.client, table, column, { signal }),
    }),
  lookupNames: (connection: Connection, table: string) =>
    queryOptions({
      queryKey: [connection.id, 'lookupNames', table],
      queryFn: ({ signal }) => loadLookupNames(connection.client, table, { signal }),
      structuralSharing: false,
    }),
  /**
   * Of the lookup columns of some tables. Nothing is asked of none; a table that was read for another list of them is not
   * read again, and what many ask for at once is read once.
   */
  lookupRequirements: (connection: Connection, tables: readonly string[]) =>
    queryOptions({
      queryKey: [connection.id, 'lookupRequirements', tables],
      queryFn: tables.length === 0 ? skipToken : ({ signal }) => readRequirements(connection, tables, signal),
      structuralSharing: false,
    }),
  userName: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'userName', userId],
      queryFn: ({ signal }) => loadUserName(connection.client, userId, { signal }),
    }),
  /** Metadata ids of the relationships a solution holds. */
  solutionRelationships: (connection: Connection, solutionId: string) =>
    queryOptions({
      queryKey: [connection.id, 'solutionRelationships', solutionId],
      queryFn: ({ signal }) => loadSolutionRelationships(connection.client, solutionId, { signal }),
    }),
  /** The solution layers of a relationship, from the base to the top. */
  layers: (connection: Connection, metadataId: string) =>
    queryOptions({
      queryKey: [connection.id, 'layers', metadataId],
      queryFn: ({ signal }) => loadLayers(connection.client, metadataId, { signal }),
      staleTime: 0,
    }),
  languages: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'languages', userId],
      queryFn: ({ signal }) => loadLanguages(connection.client, userId, { signal }),
    }),
  solutions: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'solutions'],
      queryFn: ({ signal }) => loadSolutions(connection.client, { signal }),
    }),
  /** A column's whole definition. */
  columnDocument: (connection: Connection, table: string, column: string) =>
    queryOptions({
      queryKey: [connection.id, 'columnDocument', table, column],
      queryFn: ({ signal }) => loadColumnDocument(connection.client, table, column, { signal }),
      staleTime: 0,
      structuralSharing: false,
    }),
  lookupComponent: (connection: Connection, table: string, column: string) =>
    queryOptions({
      ...fresh,
      queryKey: [connection.id, 'lookupComponent', table, column],
      queryFn: ({ signal }) => loadLookupComponent(connection.client, table, column, { signal }),
    }),
  dependencies: (connection: Connection, deleted: Deleted) =>
    queryOptions({
      ...fresh,
      queryKey: [connection.id, 'dependencies', deleted.relationship, deleted.column],
      queryFn: ({ signal }) => loadDependencies(connection.client, deleted, { signal }),
    }),
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
  /** Which roles the environment has, and how they are reached. */
  roleSchema: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'roleSchema'],
      queryFn: ({ signal }) => loadRoleSchema(connection.client, { signal }),
    }),
  /** Rows: asked for again whenever they come on the screen. */
  roles: (connection: Connection, { relationship, connection: successor }: RoleSchema, kind: RoleKind) =>
    queryOptions({
      queryKey: [connection.id, 'roles.rows', kind],
      queryFn: ({ signal }) => {
        if (kind === 'relationship' && relationship !== null) return loadRelationshipRoles(connection.client, relationship, { signal })
        if (kind === 'connection' && successor !== null) return loadConnectionRoles(connection.client, successor, { signal })
        throw new Error('The environment has no roles of this kind.')
      },
      staleTime: 0,
    }),
  roleUses: (connection: Connection, schema: RoleSchema, kind: RoleKind) =>
    queryOptions({
      queryKey: [connection.id, 'roles.uses', kind],
      queryFn: ({ signal }) => loadRoleUses(connection.client, schema[kind]?.uses ?? [], { signal }),
      staleTime: 0,
      structuralSharing: false,
    }),
  /** Nothing is asked where the environment has no maps. */
  roleMap: (connection: Connection, { relationship }: RoleSchema, id: string, users: UserNavigations) =>
    queryOptions({
      queryKey: [connection.id, 'roles.map', id],
      queryFn: relationship === null ? skipToken : ({ signal }) => loadRoleMap(connection.client, relationship, id, users, { signal }),
      staleTime: 0,
    }),
  /** What the user lacks for changing roles. */
  missingRolePrivileges: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'missingRolePrivileges', userId],
      queryFn: ({ signal }) => loadMissingPrivileges(connection.client, userId, rolePrivileges, { signal }),
    }),
  /** Nothing is asked where the rows cannot be reached. */
  linkCount: (connection: Connection, rows: LinkRows | null) =>
    queryOptions({
      ...fresh,
      queryKey: [connection.id, 'linkCount', rows],
      queryFn: rows === null ? skipToken : ({ signal }) => loadLinkCount(connection.client, rows, { signal }),
    }),
  /** How many shares are inherited, by table. */
  inheritedShares: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'inheritedShares'],
      queryFn: ({ signal }) => loadInheritedShares(connection.client, { signal }),
      structuralSharing: false,
    }),
  /** How many rows tables have; with progress, and cancelled as any query. */
  recordCounts: (connection: Connection, tables: readonly string[], onProgress: (done: number) => void, onWait: (wait: Wait) => void) =>
    queryOptions({
      queryKey: [connection.id, 'recordCounts'],
      queryFn: ({ signal }) => loadRecordCounts(tellingWaits(connection.client, onWait), tables, { signal, onProgress }),
      structuralSharing: false,
    }),
  /** The newest jobs that take inherited access back. */
  revokeJobs: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'revokeJobs'],
      queryFn: ({ signal }) => loadRevokeJobs(connection.client, { signal }),
      staleTime: 0,
    }),
} as const

const readersOfRequirements = new WeakMap<ReadClient, ReturnType<typeof readerOfRequirements>>()
const readerOfRequirements = (client: ReadClient) =>
  sharedReads((tables, options) => loadLookupRequirements(client, tables, options), tablesAtOnce)

/** Each table is kept by itself; null for one that the server left out. */
async function readRequirements({ id, client }: Connection, tables: readonly string[], signal: AbortSignal): Promise<LookupRequirements> {
  const keyOf = (table: string) => [id, 'lookupRequirements', 'of', table]
  const read = readersOfRequirements.get(client) ?? readerOfRequirements(client)
  readersOfRequirements.set(client, read)
  const missing = tables.filter((table) => queryClient.getQueryState(keyOf(table))?.isInvalidated !== false)
  const found = await read(missing, { signal })
  for (const table of missing) queryClient.setQueryData(keyOf(table), found.get(table) ?? null)
  return new Map(
    tables.flatMap((table) => {
      const columns = queryClient.getQueryData<LookupLevels | null>(keyOf(table)) ?? null
      return columns === null ? [] : [[table, columns]]
    }),
  )
}

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
