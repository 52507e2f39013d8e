import type { Environment } from '../environment.ts'
import { stayingOneToMany } from './cascades.ts'
import type { Search } from './finding.ts'
import { mendBy, withoutCascade } from './mend.ts'

/** How many rows tables have, as far as they were counted. */
export type RowCounts = ReadonlyMap<string, number>

/** Deletes that cascade into tables with many rows. Tables that were not counted prove nothing. */
export function* cascadeIntoMany(environment: Environment, counts: RowCounts, threshold: number): Search {
  for (const relationship of stayingOneToMany(environment)) {
    yield null
    const { schemaName, referencedTable, referencingTable, cascade } = relationship
    const rows = counts.get(referencingTable)
    if (cascade.delete !== 'Cascade' || rows === undefined || rows < threshold) continue
    yield {
      key: `cascadeIntoMany/${schemaName}`,
      facts: { rule: 'cascadeIntoMany', relationship, rows },
      tables: [referencingTable, referencedTable],
      relationships: [schemaName],
      mend: mendBy(environment, [withoutCascade(relationship)]),
    }
  }
}

/** The tables whose rows matter to this rule. */
export const tablesToCount = (environment: Environment): readonly string[] =>
  [...new Set(stayingOneToMany(environment).flatMap((one) => (one.cascade.delete === 'Cascade' ? [one.referencingTable] : [])))].toSorted()
