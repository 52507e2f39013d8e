import { publish, updateRelationship } from '../dataverse/encode.ts'
import { definitionPath, type Definition } from '../dataverse/relationshipDefinition.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readRequest, type WireRequest } from '../dataverse/wireRequest.ts'
import type { Change } from '../model/change.ts'

/** One request as it goes over the wire, without the token. `unchanged` is the same one with nothing changed. */
export interface ReviewedRequest {
  readonly purpose: 'read' | 'write' | 'verify' | 'publish'
  readonly text: string
  readonly unchanged: string
  /** False while something that has to be in it is missing: it must not be copied. */
  readonly complete: boolean
}

/**
 * The literal requests that apply the changes to the definition as just read, built by the functions that build what
 * is sent. `solution` is null until one is chosen; the write then lacks its header. `tables`: those of everything that is applied together, published at once. Throws a DecodeError when the definition cannot be rewritten.
 */
export function applyRequests(
  origin: string,
  definition: Definition,
  changes: readonly Change[],
  solution: string | null,
  tables: readonly string[],
): readonly ReviewedRequest[] {
  const { relationship } = definition
  const text = (
    purpose: ReviewedRequest['purpose'],
    printed: string,
    unchanged = printed,
    complete = true,
  ): ReviewedRequest => ({ purpose, text: printed, unchanged, complete })
  const read = requestText(readRequest(definitionPath(relationship.schemaName, relationship.type), true), origin)
  const write = (written: readonly Change[]) =>
    requestText(
      solution === null
        ? withoutSolution(updateRelationship(definition, written, 'none'))
        : updateRelationship(definition, written, solution),
      origin,
    )
  return [
    text('read', read),
    text('write', write(changes), write([]), solution !== null),
    text('verify', read),
    ...(tables.length === 0 ? [] : [text('publish', requestText(publish(tables), origin))]),
  ]
}

/** Only for reading: no name stands where somebody could take it for a solution's. */
const withoutSolution = (request: WireRequest): WireRequest => ({
  ...request,
  headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'MSCRM.SolutionUniqueName')),
})
