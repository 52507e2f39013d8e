import { z } from 'zod'
import type { Members } from './client.ts'
import type { World } from './readWorld.ts'

const expandedRow = z.record(z.string(), z.unknown())
const expandedRows = z.array(expandedRow)
const lookupTable = '@Microsoft.Dynamics.CRM.lookuplogicalname'

const text = (members: Members, name: string): string => {
  const value = members[name]
  if (typeof value !== 'string') throw new Error(`${name} is no text.`)
  return value
}

interface Pointer {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly target: string
  readonly targetId: string
}

/** What is wrong with rows and links, judged on answers alone: all at once. */
export const problemsOfRows = ({ definitions, rows, expanded }: World): string[] => {
  const problems: string[] = []
  const tables = new Map(definitions.tables.map((table) => [table.LogicalName, table]))
  const keyOf = (table: string) => tables.get(table)?.PrimaryIdAttribute ?? ''
  const idsOf = (table: string) => (rows.get(table) ?? []).map((row) => text(row, keyOf(table)))
  const known = new Map([...tables.keys()].map((table) => [table, new Set(idsOf(table))]))
  const isThere = (table: string, id: string) => known.get(table)?.has(id) === true

  const pointersOf = (table: string, row: Members): Pointer[] =>
    Object.entries(row).flatMap(([name, value]) => {
      const [, column] = /^_(.+)_value$/.exec(name) ?? []
      if (column === undefined || typeof value !== 'string') return []
      return [{ table, id: text(row, keyOf(table)), column, target: text(row, `${name}${lookupTable}`), targetId: value }]
    })
  const pointers = [...tables.keys()].flatMap((table) =>
    (rows.get(table) ?? []).flatMap((row) => pointersOf(table, row)),
  )
  const relationshipOf = ({ table, column, target }: Pointer) =>
    definitions.relationships.find(
      (item) =>
        item.RelationshipType === 'OneToManyRelationship' &&
        item.ReferencingEntity === table &&
        item.ReferencingAttribute === column &&
        item.ReferencedEntity === target,
    )
  for (const pointer of pointers) {
    const { table, id, column, target, targetId } = pointer
    const place = `${table} ${id}.${column}`
    const { Targets } = tables.get(table)?.Attributes.find(({ LogicalName }) => LogicalName === column) ?? {}
    if (Targets?.includes(target) !== true) problems.push(`${place} points into ${target}, which is not allowed`)
    const relationship = relationshipOf(pointer)
    const mayDangle =
      relationship?.RelationshipType === 'OneToManyRelationship' &&
      relationship.CascadeConfiguration.Delete === 'NoCascade'
    if (!isThere(target, targetId) && !mayDangle) problems.push(`${place} points to ${target} ${targetId}, which is gone`)
  }

  const sameIds = (place: string, seen: unknown, target: string, expected: readonly string[]) => {
    const found = expandedRows.parse(seen).map((row) => text(row, keyOf(target)))
    if (found.toSorted().join() !== expected.toSorted().join())
      problems.push(`${place} holds ${found.join()} in place of ${expected.join()}`)
  }
  const each = (table: string, property: string, check: (place: string, id: string, seen: unknown) => void) => {
    const values = expanded.get(`${table}.${property}`)
    for (const id of known.get(table) ?? []) check(`${table}(${id})/${property}`, id, values?.get(id))
  }

  for (const item of definitions.relationships) {
    if (item.RelationshipType === 'OneToManyRelationship') {
      const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute: column } = item
      const along = pointers.filter((one) => one.table === child && one.column === column && one.target === parent)
      each(parent, item.ReferencedEntityNavigationPropertyName, (place, id, seen) => {
        sameIds(place, seen, child, along.filter(({ targetId }) => targetId === id).map((one) => one.id))
      })
      each(child, item.ReferencingEntityNavigationPropertyName, (place, id, seen) => {
        const to = along.find((one) => one.id === id && isThere(parent, one.targetId))
        sameIds(place, seen === null ? [] : [seen], parent, to === undefined ? [] : [to.targetId])
      })
    } else {
      const { Entity1LogicalName: one, Entity2LogicalName: two, SchemaName } = item
      const pairs = (rows.get(item.IntersectEntityName) ?? []).map(
        (row) => [text(row, item.Entity1IntersectAttribute), text(row, item.Entity2IntersectAttribute)] as const,
      )
      for (const [left, right] of pairs) {
        if (!isThere(one, left) || !isThere(two, right)) problems.push(`${SchemaName} links ${left} and ${right}`)
      }
      if (new Set(pairs.map(String)).size < pairs.length) problems.push(`${SchemaName} links two rows twice`)
      each(one, item.Entity1NavigationPropertyName, (place, id, seen) => {
        sameIds(place, seen, two, pairs.filter(([left]) => left === id).map(([, right]) => right))
      })
      each(two, item.Entity2NavigationPropertyName, (place, id, seen) => {
        sameIds(place, seen, one, pairs.filter(([, right]) => right === id).map(([left]) => left))
      })
    }
  }
  return [
    ...problems,
    ...problemsOfKeys(rows),
    ...problemsOfComponents({ definitions, rows }),
    ...problemsOfAccess(rows, known),
  ]
}

/** `cso_jobnumber` is an alternate key, ignoring case. */
const problemsOfKeys = (rows: World['rows']): string[] => {
  const numbers = (rows.get('cso_job') ?? []).flatMap(({ cso_jobnumber: number }) =>
    typeof number === 'string' ? [number.toLowerCase()] : [],
  )
  return new Set(numbers).size < numbers.length ? [`two jobs have one number: ${numbers.join()}`] : []
}

/** Components and dependencies are of what is there. */
const problemsOfComponents = ({ definitions, rows }: Pick<World, 'definitions' | 'rows'>): string[] => {
  const of = (set: string) => rows.get(set) ?? []
  const there = new Map<unknown, Set<unknown>>([
    [1, new Set(definitions.tables.map(({ MetadataId }) => MetadataId))],
    [2, new Set(definitions.tables.flatMap(({ Attributes }) => Attributes.map(({ MetadataId }) => MetadataId)))],
    [10, new Set(definitions.relationships.map(({ MetadataId }) => MetadataId))],
    [60, new Set(of('systemforms').map(({ formid }) => formid))],
  ])
  const check = (place: string, type: unknown, id: unknown) =>
    there.get(type)?.has(id) === true ? [] : [`${place} names the component ${String(type)} ${String(id)}, which is gone`]
  return [
    ...of('solutioncomponents').flatMap((row) => check('a solution', row['componenttype'], row['objectid'])),
    ...of('dependencies').flatMap((row) =>
      ['dependent', 'required'].flatMap((end) =>
        check('a dependency', row[`${end}componenttype`], row[`${end}componentobjectid`]),
      ),
    ),
  ]
}

/** Access is of a row that is there, and for somebody who is there. */
const problemsOfAccess = (rows: World['rows'], known: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const all = new Set([...known.values()].flatMap((ids) => [...ids]))
  return (rows.get('principalobjectaccessset') ?? []).flatMap((row) =>
    [row['objectid'], row['principalid']].flatMap((id) =>
      typeof id === 'string' && all.has(id) ? [] : [`access is left for ${String(id)}, which is gone`],
    ),
  )
}
