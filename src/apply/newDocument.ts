import type { JsonObject } from '../dataverse/json.ts'
import { object, text } from '../dataverse/member.ts'
import { oneToManyDocument } from '../dataverse/sampleDocuments.ts'

/** The id of a definition on the simulated server: a GUID made of its name. For tests. */
export function idOf(schemaName: string): string {
  const digits = Array.from(schemaName, (letter) => letter.charCodeAt(0).toString(16)).join('').slice(0, 12)
  return `00000000-0000-4000-8000-${digits.padStart(12, '0')}`
}

/** The name that such an id was made of, where it has no more than six letters. For tests. */
export const nameOf = (id: string): string =>
  (id.slice(-12).match(/../g) ?? []).map((digits) => String.fromCharCode(Number.parseInt(digits, 16))).join('').replaceAll('\0', '')

/** What the simulated server makes of the body that creates a one-to-many (contract.md 2.5). For tests. */
export function newDocument(body: JsonObject): JsonObject {
  const { '@odata.type': _, Lookup: lookup, CascadeConfiguration: cascade, ...given } = body
  const name = text(given, 'SchemaName', 'body')
  const column = text(object(lookup, 'Lookup'), 'SchemaName', 'Lookup')
  const settings = object(cascade, 'CascadeConfiguration')
  return {
    ...oneToManyDocument,
    ...given,
    MetadataId: idOf(name),
    IsValidForAdvancedFind: true,
    ReferencedEntityNavigationPropertyName: name,
    ReferencingAttribute: column.toLowerCase(),
    ReferencingEntityNavigationPropertyName: column,
    CascadeConfiguration: { ...settings, Merge: 'NoCascade', Archive: settings['Delete'] },
    AssociatedMenuConfiguration: {
      ...object(oneToManyDocument['AssociatedMenuConfiguration'], 'AssociatedMenuConfiguration'),
      ...object(given['AssociatedMenuConfiguration'], 'AssociatedMenuConfiguration'),
      Label: { LocalizedLabels: [], UserLocalizedLabel: null },
    },
  }
}
