import { isManyToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import type { EnvironmentSeed, RowSeed, RowValue } from '../seed.ts'
import { guidFrom } from '../metadata/identity.ts'
import { createRowStore, rowValues, type RowStore } from './rowStore.ts'
import { solutionRows, solutionTables } from './solutionTables.ts'

/** A lookup's target table: stated, the only one, or the one among several that has a row with this id. */
const targetOf = (
  value: string,
  targets: readonly string[],
  hasRow: (table: string, id: string) => boolean,
): RowValue => {
  const table = targets.length === 1 ? targets[0] : targets.find((candidate) => hasRow(candidate, value))
  return table === undefined ? value : { table, id: value }
}

/** The rows of a seed, with those of solutions, publishers, components and intersect tables. */
export const loadRows = (seed: EnvironmentSeed, schema: Schema): RowStore => {
  const store = createRowStore(seed.links)
  const builtIn = new Map(solutionTables.map((table) => [table.logicalName, table]))
  const lists = new Map<string, readonly RowSeed[]>(Object.entries(seed.rows))
  for (const [table, rows] of solutionRows(seed)) lists.set(table, rows)
  for (const relationship of schema.relationships.values()) {
    if (!isManyToMany(relationship)) continue
    const { SchemaName, IntersectEntityName, Entity1IntersectAttribute, Entity2IntersectAttribute } =
      relationship
    const key = schema.tableFacts(IntersectEntityName)?.primaryIdAttribute ?? `${IntersectEntityName}id`
    const rows = (seed.links[SchemaName] ?? []).map(([one, two]) => ({
      [key]: guidFrom('link', SchemaName, one, two),
      [Entity1IntersectAttribute]: one,
      [Entity2IntersectAttribute]: two,
    }))
    // Several system relationships share one intersect table (contract.md 4.8).
    if (rows.length > 0) lists.set(IntersectEntityName, [...(lists.get(IntersectEntityName) ?? []), ...rows])
  }

  const facts = (table: string) => builtIn.get(table) ?? schema.tableFacts(table)
  const ids = new Map<string, Set<RowValue>>()
  for (const [table, rows] of lists) {
    const key = facts(table)?.primaryIdAttribute
    ids.set(table, new Set(rows.map((row) => (key === undefined ? null : (row[key] ?? null)))))
  }
  const hasRow = (table: string, id: string) => ids.get(table)?.has(id) ?? false
  for (const [table, rows] of lists) {
    const definition = facts(table)
    if (definition === undefined)
      throw new Error(`The seed has rows for '${table}', which is no table of it.`)
    const lookups = definition.attributes.filter(({ type }) => ['Lookup', 'Customer', 'Owner'].includes(type))
    for (const row of rows) {
      const id = row[definition.primaryIdAttribute]
      if (typeof id !== 'string') {
        throw new Error(`A row of '${table}' in the seed has no '${definition.primaryIdAttribute}'.`)
      }
      const values = rowValues(row)
      for (const { logicalName, targets } of lookups) {
        const value = values.get(logicalName)
        if (typeof value === 'string') values.set(logicalName, targetOf(value, targets ?? [], hasRow))
      }
      store.add({ table, id, version: store.nextVersion(), values })
    }
  }
  return store
}
