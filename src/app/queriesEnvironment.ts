import { queryOptions } from '@tanstack/react-query'
import { systemClock } from '../dataverse/clock.ts'
import { loadLanguages } from '../dataverse/languages.ts'
import { loadEnvironments } from '../dataverse/discovery.ts'
import { loadEnvironment } from '../dataverse/metadata.ts'
import { loadMissingPrivileges } from '../dataverse/privileges.ts'
import { loadRelationshipSolutions } from '../dataverse/relationshipSolutions.ts'
import { loadSolutionRelationships } from '../dataverse/solutionRelationships.ts'
import { loadSolutions } from '../dataverse/solutions.ts'
import { loadUserName } from '../dataverse/userName.ts'
import type { ReadClient } from '../dataverse/client.ts'
import { whoAmI, type Identity } from '../dataverse/whoAmI.ts'
import type { Wait } from '../dataverse/wireRequest.ts'
import type { Connection } from './connection.ts'
import { loadProgress, withAttempt, withProgress, withWait } from './loadProgress.ts'

const beginAttempt = () => loadProgress.setState((loading) => withAttempt(loading, systemClock.now()))
const onLoadWait = (wait: Wait) => loadProgress.setState((loading) => withWait(loading, wait))

/** Who answers a client that has no environment yet. Rejects with a DataverseError or a DecodeError. */
export const askWho = (client: ReadClient): Promise<Identity> => whoAmI(client)

const customizing = ['prvWriteRelationship', 'prvPublishCustomization'] as const

/** What is read of an environment as a whole: who answers, who asks, its tables and relationships, its solutions. */
export const environmentQueries = {
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
  userName: (connection: Connection, userId: string) =>
    queryOptions({
      queryKey: [connection.id, 'userName', userId],
      queryFn: ({ signal }) => loadUserName(connection.client, userId, { signal }),
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
  /** Metadata ids of the relationships a solution holds. */
  solutionRelationships: (connection: Connection, solutionId: string) =>
    queryOptions({
      queryKey: [connection.id, 'solutionRelationships', solutionId],
      queryFn: ({ signal }) => loadSolutionRelationships(connection.client, solutionId, { signal }),
    }),
  /** Ids of the solutions that list each relationship, by its metadata id. */
  relationshipSolutions: (connection: Connection) =>
    queryOptions({
      queryKey: [connection.id, 'relationshipSolutions'],
      queryFn: ({ signal }) => loadRelationshipSolutions(connection.client, { signal }),
    }),
} as const
