import type { ColumnFacts, TableFacts } from '../../seed.ts'
import { text } from '../../tables/columnFacts.ts'
import { customTable, intersectTable } from '../../tables/customTable.ts'
import { texts } from '../../tables/labelFacts.ts'

interface TableSketch {
  schemaName: string
  /** English and German, singular and plural. */
  name: readonly [string, string]
  plural: readonly [string, string]
  ownershipType: 'UserOwned' | 'OrganizationOwned'
  objectTypeCode: number
  entitySetName: string
  columns: readonly ColumnFacts[]
}

/** A custom table of the sample, its name column being `{prefix}_Name`. */
export function sampleTable({ name, plural, ...sketch }: TableSketch): TableFacts {
  const [prefix = ''] = sketch.schemaName.split('_')
  return customTable({
    ...sketch,
    displayName: texts(...name),
    displayCollectionName: texts(...plural),
    nameColumn: text(`${prefix}_Name`, 'Name', 'Name', 100, 'ApplicationRequired'),
  })
}

export const sampleIntersect = (
  logicalName: string,
  name: readonly [string, string],
  objectTypeCode: number,
  ids: readonly [string, string],
): TableFacts =>
  intersectTable({ schemaName: logicalName, displayName: texts(...name), objectTypeCode, ids })
