import type { AddSolutionComponentBody, RemoveSolutionComponentBody } from '../wire/solution.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { readItems } from './readItems.ts'
import { relationshipComponent } from './solutionRelationships.ts'
import { apiRoot, quoted, writeRequest, type WireRequest } from './wireRequest.ts'

/** A relationship and the unmanaged solution it is, or is not, a part of. */
export interface Membership {
  readonly metadataId: string
  /** Its unique name. */
  readonly solution: string
}

/** Where it is read whether a solution holds a relationship (contract.md 8.2). */
export function membershipPath({ metadataId, solution }: Membership): string {
  const filter = [
    `solutionid/uniquename eq ${quoted(solution)}`,
    `componenttype eq ${relationshipComponent}`,
    `objectid eq ${metadataId}`,
  ].join(' and ')
  return `${apiRoot}solutioncomponents?$select=objectid&$filter=${filter.replaceAll(' ', '%20')}`
}

/** Whether a solution holds a relationship; a solution that is not there holds none. Throws a DataverseError, a DecodeError. */
export const loadMembership = async (
  client: ReadClient,
  membership: Membership,
  options: Pick<ReadOptions, 'strong' | 'signal' | 'onWait'> = {},
): Promise<boolean> =>
  (await readItems(client, membershipPath(membership), 'solutioncomponents', { ...options, kind: 'dataRead' })).length > 0

/**
 * Makes a relationship a part of a solution (contract.md 8.2). `withRequired`: with what it needs, in turn, where that
 * is not managed: its tables, its lookup column. A relationship has no sub-components that could be left out.
 */
export function addToSolution({ metadataId, solution }: Membership, withRequired: boolean): WireRequest {
  const body: AddSolutionComponentBody = {
    ComponentId: metadataId,
    ComponentType: relationshipComponent,
    SolutionUniqueName: solution,
    AddRequiredComponents: withRequired,
    DoNotIncludeSubcomponents: false,
    IncludedComponentSettingsValues: null,
  }
  return writeRequest('POST', `${apiRoot}AddSolutionComponent`, JSON.stringify(body))
}

/** Takes a relationship out of a solution; it stays in the environment (contract.md 8.2). */
export function removeFromSolution({ metadataId, solution }: Membership): WireRequest {
  const body: RemoveSolutionComponentBody = {
    // The relationship's own id, in spite of the member's name.
    SolutionComponent: { '@odata.type': 'Microsoft.Dynamics.CRM.solutioncomponent', solutioncomponentid: metadataId },
    ComponentType: relationshipComponent,
    SolutionUniqueName: solution,
  }
  return writeRequest('POST', `${apiRoot}RemoveSolutionComponent`, JSON.stringify(body))
}
