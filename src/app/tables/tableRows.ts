import type { Environment } from '../../model/environment.ts'
import { endsOf } from '../../model/relationship.ts'
import { tableName, type Table } from '../../model/table.ts'

/** One line of the list of tables. */
export interface TableRow {
  readonly table: Table
  readonly name: string
  /** Relationships in which it is the primary table. */
  readonly oneToMany: number
  /** Relationships in which it has the lookup column. A self relationship counts on both sides. */
  readonly manyToOne: number
  readonly manyToMany: number
  /** Every name the table is found by, lower-cased. */
  readonly haystack: string
}

/** The rows of the list, by display name. */
export function tableRows(environment: Environment): readonly TableRow[] {
  const counts = new Map<string, { oneToMany: number; manyToOne: number; manyToMany: number }>()
  const countsOf = (table: string) => {
    const present = counts.get(table) ?? { oneToMany: 0, manyToOne: 0, manyToMany: 0 }
    counts.set(table, present)
    return present
  }
  for (const relationship of environment.relationships.values()) {
    const [first, second] = endsOf(relationship)
    if (relationship.type === 'ManyToMany') {
      for (const side of new Set([first, second])) countsOf(side).manyToMany += 1
    } else {
      countsOf(first).oneToMany += 1
      countsOf(second).manyToOne += 1
    }
  }
  const { compare } = new Intl.Collator()
  return [...environment.tables.values()]
    .map((table): TableRow => {
      const { logicalName, schemaName, collectionName } = table
      const names = [tableName(table), logicalName, schemaName, collectionName ?? '']
      return { table, name: tableName(table), ...countsOf(logicalName), haystack: names.join('\n').toLowerCase() }
    })
    .toSorted((a, b) => compare(a.name, b.name))
}
