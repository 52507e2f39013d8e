import type { Change } from '../model/change.ts'
import { DecodeError } from './decodeError.ts'
import { cascadeMembers } from './decodeRelationship.ts'
import { headerText } from './headerText.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
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
  changes: readonly Change[],
  solution: string,
): WireRequest {
  const { relationship, document } = definition
  const kept = Object.entries(document).filter(([member]) => !member.startsWith('@odata.'))
  const changed = kept.map(([member, value]): [string, Json | undefined] =>
    member === 'CascadeConfiguration' ? [member, changedCascade(value, changes)] : [member, value],
  )
  if (changes.length > 0 && document['CascadeConfiguration'] === undefined) changedCascade(undefined, changes)
  const body = Object.fromEntries([['@odata.type', casts[relationship.type]], ...changed])
  return writeRequest(
    'PUT',
    `${apiRoot}RelationshipDefinitions(${relationship.metadataId})`,
    JSON.stringify(body),
    { 'MSCRM.MergeLabels': 'true', 'MSCRM.SolutionUniqueName': headerText(solution) },
  )
}

function changedCascade(json: Json | undefined, changes: readonly Change[]): JsonObject {
  const path = 'CascadeConfiguration'
  if (!isJsonObject(json)) throw new DecodeError(path, json, 'an object')
  const after = new Map(changes.map((change) => [cascadeMembers[change.action] as string, change.after]))
  for (const member of after.keys()) {
    if (typeof json[member] !== 'string') throw new DecodeError(`${path}.${member}`, json[member], 'text')
  }
  return Object.fromEntries(
    Object.entries(json).map(([member, value]) => [member, after.get(member) ?? value]),
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
