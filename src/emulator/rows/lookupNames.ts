import type { Column } from '../metadata/buildColumn.ts'

const pattern = /^(.+?)(?:yomi)?name$/

/**
 * The text columns that repeat the name of a lookup's row: `createdbyname` beside `createdby`. The Web API has no
 * properties for them; the name is an annotation of the lookup (contract.md 7.3).
 */
export const lookupNamesAmong = (columns: readonly Column[]): ReadonlySet<string> => {
  const lookups = new Set(columns.filter((column) => 'Targets' in column).map(({ LogicalName }) => LogicalName))
  const names = columns.filter(({ LogicalName, AttributeType }) => {
    const lookup = AttributeType === 'String' ? pattern.exec(LogicalName)?.[1] : undefined
    return lookup !== undefined && lookups.has(lookup)
  })
  return new Set(names.map(({ LogicalName }) => LogicalName))
}
