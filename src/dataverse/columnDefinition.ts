import type { ColumnChange } from '../model/change.ts'
import { columnTextOf, type ColumnField } from '../model/columnField.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { DecodeError } from './decodeError.ts'
import { labelsByLanguage } from './decodeLabel.ts'
import { withLabel } from './encodeValues.ts'
import { headerText } from './headerText.ts'
import type { JsonObject } from './json.ts'
import { object, text } from './member.ts'
import { apiRoot, quoted, writeRequest, type WireRequest } from './wireRequest.ts'

/** Where a column is read and replaced, whatever its type (contract.md 2.10). */
export const columnPath = (table: string, column: string): string =>
  `${apiRoot}EntityDefinitions(LogicalName=${quoted(table)})/Attributes(LogicalName=${quoted(column)})`

/** The whole definition of a column, past the servers' caches. Throws a DataverseError with status 404 for none. */
export const loadColumnDocument = async (
  client: ReadClient,
  table: string,
  column: string,
  options: Pick<ReadOptions, 'signal' | 'onWait'> = {},
): Promise<JsonObject> =>
  object(await client.read(columnPath(table, column), { ...options, strong: true, kind: 'metadataRead' }), 'Attribute')

const members = { displayName: 'DisplayName', description: 'Description' } as const

/** What a definition holds of a field; null: no text in that language. Throws a DecodeError. */
export function columnValue(document: JsonObject, field: ColumnField): string | null {
  const place = columnTextOf(field)
  if (place === null) return text(object(document['RequiredLevel'], 'Attribute.RequiredLevel'), 'Value', 'Attribute.RequiredLevel')
  return labelsByLanguage(document, members[place.text], 'Attribute')[String(place.languageCode)] ?? null
}

/**
 * The PUT that replaces a column: as just read, with the approved fields changed and nothing else; labels of languages
 * that are not in it stay (contract.md 2.7). Throws a DecodeError when it lacks a member to change.
 */
export function updateColumn(
  document: JsonObject,
  { table, column, changes }: { readonly table: string; readonly column: string; readonly changes: readonly ColumnChange[] },
  solution: string,
): WireRequest {
  const type = text(document, '@odata.type', 'Attribute').replace(/^#/, '')
  const kept = Object.fromEntries(Object.entries(document).filter(([member]) => !member.startsWith('@odata.')))
  const changed = changes.reduce(withChange, kept)
  return writeRequest('PUT', columnPath(table, column), JSON.stringify({ '@odata.type': type, ...changed }), {
    'MSCRM.MergeLabels': 'true',
    'MSCRM.SolutionUniqueName': headerText(solution),
  })
}

function withChange(document: JsonObject, { field, after }: ColumnChange): JsonObject {
  const place = columnTextOf(field)
  if (place === null) {
    const level = object(document['RequiredLevel'], 'Attribute.RequiredLevel')
    return { ...document, RequiredLevel: { ...level, Value: after } }
  }
  const member = members[place.text]
  if (document[member] === undefined) throw new DecodeError(`Attribute.${member}`, undefined, 'a label')
  return { ...document, [member]: withLabel(document[member], `Attribute.${member}`, place.languageCode, after) }
}
