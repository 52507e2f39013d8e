import { publish, updateRelationship } from '../dataverse/encode.ts'
import { definitionPath, type Definition } from '../dataverse/relationshipDefinition.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readRequest } from '../dataverse/wireRequest.ts'
import type { Change } from '../model/change.ts'

/** One request as it goes over the wire, without the token. `unchanged` is the same one with nothing changed. */
export interface ReviewedRequest {
  readonly purpose: 'read' | 'write' | 'verify' | 'publish'
  readonly text: string
  readonly unchanged: string
}

/**
 * The literal requests that apply the changes to the definition as just read, built by the functions that build what
 * is sent. `tables`: those of everything that is applied together, published at once. Throws a DecodeError when the definition cannot be rewritten.
 */
export function applyRequests(
  origin: string,
  definition: Definition,
  changes: readonly Change[],
  solution: string,
  tables: readonly string[],
): readonly ReviewedRequest[] {
  const { relationship } = definition
  const text = (purpose: ReviewedRequest['purpose'], printed: string, unchanged = printed): ReviewedRequest => ({
    purpose,
    text: printed,
    unchanged,
  })
  const read = requestText(readRequest(definitionPath(relationship.schemaName, relationship.type), true), origin)
  const write = (written: readonly Change[]) => requestText(updateRelationship(definition, written, solution), origin)
  return [
    text('read', read),
    text('write', write(changes), write([])),
    text('verify', read),
    ...(tables.length === 0 ? [] : [text('publish', requestText(publish(tables), origin))]),
  ]
}
