import { guidFrom } from '../metadata/identity.ts'
import { isManyToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'
import type { EnvironmentSeed, RowSeed, RowValue } from '../seed.ts'
import { linkKey, rowValues, type Link, type Row } from './row.ts'
import { holdsReference } from './rowProperties.ts'
import type { SeedRows } from './rowStore.ts'
import { solutionRows } from './solutionRows.ts'
import { userSettingsRows } from './userSettingsRows.ts'

/** A lookup's target table: stated, the only one, or the one among several that has a row with this id. */
const targetOf = (
  value: string,
  targets: readonly string[],
  hasRow: (table: string, id: string) => boolean,
): RowValue => {
  const table = targets.length === 1 ? targets[0] : targets.find((candidate) => hasRow(candidate, value))
  return table === undefined ? value : { table, id: value }
}

/** The rows of a seed, with those of solutions, publishers and components. */
export const loadRows = (seed: EnvironmentSeed, schema: Schema): SeedRows => {
  let version = 1_000_000
  const lists = new Map<string, readonly RowSeed[]>(Object.entries(seed.rows))
  for (const [table, rows] of solutionRows(seed)) lists.set(table, rows)
  if (!lists.has('usersettings')) lists.set('usersettings', userSettingsRows(seed))

  const ids = new Map<string, Set<RowValue>>()
  for (const [table, rows] of lists) {
    const key = schema.table(table)?.PrimaryIdAttribute
    ids.set(table, new Set(rows.map((row) => (key === undefined ? null : (row[key] ?? null)))))
  }
  const hasRow = (table: string, id: string) => ids.get(table)?.has(id) ?? false

  const rowsOf = (table: string, list: readonly RowSeed[]): ReadonlyMap<string, Row> => {
    const definition = schema.table(table)
    if (definition === undefined)
      throw new Error(`The seed has rows for '${table}', which is no table of it.`)
    const lookups = schema.columns(table).filter(({ AttributeType }) => holdsReference(AttributeType))
    const rows = new Map<string, Row>()
    for (const row of list) {
      const id = row[definition.PrimaryIdAttribute]
      if (typeof id !== 'string')
        throw new Error(`A row of '${table}' in the seed has no '${definition.PrimaryIdAttribute}'.`)
      const values = rowValues(row)
      for (const column of lookups) {
        const value = values.get(column.LogicalName)
        const targets = 'Targets' in column ? column.Targets : []
        if (typeof value === 'string') values.set(column.LogicalName, targetOf(value, targets, hasRow))
      }
      rows.set(id, { table, id, version: (version += 1), values })
    }
    return rows
  }
  const rows = new Map([...lists].map(([table, list]) => [table, rowsOf(table, list)]))
  const links = new Map(
    schema
      .relationships()
      .filter(isManyToMany)
      .map(({ SchemaName }) => [
        SchemaName,
        new Map<string, Link>(
          (seed.links[SchemaName] ?? []).map(([one, two, values]) => [
            linkKey(one, two),
            {
              id: guidFrom('link', SchemaName, one, two),
              one,
              two,
              version: (version += 1),
              ...(values === undefined ? {} : { values }),
            },
          ]),
        ),
      ]),
  )
  return { rows, links }
}
