import { queryOptions, skipToken } from '@tanstack/react-query'
import { loadAlternateKeys } from '../dataverse/alternateKeys.ts'
import { loadColumnDocument } from '../dataverse/columnDefinition.ts'
import { loadColumns, loadLookupColumn, loadLookupNames } from '../dataverse/columns.ts'
import { loadLayers } from '../dataverse/componentLayers.ts'
import { loadDependencies, type Deleted } from '../dataverse/dependencies.ts'
import { loadLookupComponent } from '../dataverse/lookupComponent.ts'
import { loadLookupRequirements, tablesAtOnce, type LookupLevels, type LookupRequirements } from '../dataverse/lookupRequirements.ts'
import { loadDefinition, type Definition } from '../dataverse/relationshipDefinition.ts'
import { sharedReads } from '../dataverse/sharedReads.ts'
import type { ReadClient } from '../dataverse/client.ts'
import type { Relationship } from '../model/relationship.ts'
import type { Connection } from './connection.ts'
import { fresh, queryClient } from './queryClient.ts'

/** A relationship's whole definition. */
export type RelationshipDetails = Definition

/** What is read of single relationships, columns and tables. */
export const definitionsQueries = {
  definition: (connection: Connection, { schemaName, type }: Pick<Relationship, 'schemaName' | 'type'>) =>
    queryOptions({
      queryKey: [connection.id, 'definition', schemaName],
      queryFn: ({ signal }) => loadDefinition(connection.client, schemaName, type, { signal, strong: true }),
      staleTime: 0,
      structuralSharing: false,
    }),
  /** The solution layers of a relationship, from the base to the top. */
  layers: (connection: Connection, metadataId: string) =>
    queryOptions({
      queryKey: [connection.id, 'layers', metadataId],
      queryFn: ({ signal }) => loadLayers(connection.client, metadataId, { signal }),
      staleTime: 0,
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
