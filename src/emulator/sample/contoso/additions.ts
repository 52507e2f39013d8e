import type { EnvironmentFacts, OneToManyFacts, TableFacts } from '../../seed.ts'
import { referenceColumns } from '../referenceColumns.ts'
import { fabrikamOneToMany, locked, resourceRequest } from './fabrikam.ts'
import { plumbingOf } from '../../tables/plumbing.ts'
import type { TableFeatures } from '../../tables/plumbing.ts'
import { contosoManyToMany, contosoOneToMany } from './relationships.ts'
import { contosoColumnsOfRealTables, contosoIntersectTables, contosoTables } from './tables.ts'

const features: ReadonlyMap<string, TableFeatures> = new Map<string, TableFeatures>([
  ['cso_program', { notes: true, connections: true, documents: true }],
  ['cso_project', {
    notes: true, activities: true, connections: true, queues: true, documents: true, businessProcess: true,
  }],
  ['cso_workitem', { notes: true, activities: true, queues: true }],
  ['cso_timeentry', { notes: true, queues: true }],
  ['cso_milestone', { notes: true, connections: true }],
  ['cso_risk', { notes: true, connections: true, queues: true }],
  ['cso_skill', { notes: true, connections: true }],
  ['cso_ratecard', { notes: true, connections: true }],
])

const contosoPlumbing: readonly OneToManyFacts[] = contosoTables.flatMap((table) =>
  plumbingOf(table, features.get(table.logicalName) ?? {}),
)

const fabrikamPlumbing = plumbingOf(resourceRequest, { notes: true, connections: true }).map(locked)

/** What the two fictitious solutions add to the real facts. */
export const additions: EnvironmentFacts = {
  tables: [...contosoTables, ...contosoIntersectTables, resourceRequest],
  oneToMany: [...contosoOneToMany, ...contosoPlumbing, ...fabrikamOneToMany, ...fabrikamPlumbing],
  manyToMany: contosoManyToMany,
}

/** The real facts, completed, with the additions; real lookups that the new tables join get them as targets. */
export function withAdditions(real: EnvironmentFacts): EnvironmentFacts {
  return {
    tables: [...real.tables.map(extended), ...additions.tables],
    oneToMany: [...real.oneToMany, ...additions.oneToMany],
    manyToMany: [...real.manyToMany, ...additions.manyToMany],
  }
}

const newTargets = new Map<string, string[]>()
for (const { referencingEntity, referencingAttribute, referencedEntity } of additions.oneToMany) {
  const lookup = `${referencingEntity}.${referencingAttribute}`
  newTargets.set(lookup, [...(newTargets.get(lookup) ?? []), referencedEntity])
}

function extended(table: TableFacts): TableFacts {
  const attributes = table.attributes.map((column) => {
    const added = newTargets.get(`${table.logicalName}.${column.logicalName}`)
    if (added === undefined) return column
    return { ...column, targets: [...(column.targets ?? []), ...added] }
  })
  const added = [referenceColumns, contosoColumnsOfRealTables].flatMap(
    (columns) => columns.get(table.logicalName) ?? [],
  )
  return { ...table, attributes: [...attributes, ...added] }
}
