import { queryOptions } from '@tanstack/react-query'
import { loadInheritedShares } from '../dataverse/inheritedShares.ts'
import { loadRevokeJobs } from '../dataverse/revokeJobs.ts'
import type { Connection } from './connection.ts'

/** What is read of access that is inherited over relationships. */
export const accessQueries = {
  /** How many shares are inherited, by table. */
  inheritedShares: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'inheritedShares'],
      queryFn: ({ signal }) => loadInheritedShares(connection.client, { signal }),
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
