import type { RelationshipValueChange } from '../model/change.ts'
import { withValues } from './encodeValues.ts'
import { headerText } from './headerText.ts'
import { casts, type Definition } from './relationshipDefinition.ts'
import { apiRoot, writeRequest, type WireRequest } from './wireRequest.ts'

/**
 * The PUT that replaces a relationship: the document as just read, with nothing but the approved fields
 * changed (contract.md 2.7). Members this version does not know go back as they came. Labels of languages
 * that are not in the document are kept by MergeLabels. Throws a DecodeError when the document lacks a field
 * to change.
 */
export function updateRelationship(
  definition: Definition,
  changes: readonly RelationshipValueChange[],
  solution: string,
): WireRequest {
  const { relationship, document } = definition
  const kept = Object.entries(withValues(document, changes)).filter(([member]) => !member.startsWith('@odata.'))
  const body = Object.fromEntries([['@odata.type', casts[relationship.type]], ...kept])
  return writeRequest(
    'PUT',
    `${apiRoot}RelationshipDefinitions(${relationship.metadataId})`,
    JSON.stringify(body),
    { 'MSCRM.MergeLabels': 'true', 'MSCRM.SolutionUniqueName': headerText(solution) },
  )
}

/** Publishes these tables only; relationships have no container of their own (contract.md 8.1). */
export function publish(tables: readonly string[]): WireRequest {
  if (tables.length === 0) throw new Error('There is no table to publish.')
  const entities = tables.map((table) => `<entity>${escapeXml(table)}</entity>`).join('')
  const parameters = `<importexportxml><entities>${entities}</entities></importexportxml>`
  return writeRequest('POST', `${apiRoot}PublishXml`, JSON.stringify({ ParameterXml: parameters }))
}

const xmlEntities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => xmlEntities.get(sign) ?? sign)
