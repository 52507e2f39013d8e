import type { EnvironmentFacts, EnvironmentSeed } from './seed.ts'

/** The model before connections: contract.md 7.1. */
const legacyTables: ReadonlySet<string> = new Set([
  'relationshiprole',
  'relationshiprolemap',
  'customerrelationship',
  'customeropportunityrole',
])

const isLegacy = (table: string): boolean => legacyTables.has(table)

const factsWithout = ({ tables, oneToMany, manyToMany }: EnvironmentFacts): EnvironmentFacts => ({
  tables: tables
    .filter(({ logicalName }) => !isLegacy(logicalName))
    .map((table) => ({
      ...table,
      attributes: table.attributes.map((column) =>
        column.targets?.some(isLegacy) === true
          ? { ...column, targets: column.targets.filter((target) => !isLegacy(target)) }
          : column,
      ),
    })),
  oneToMany: oneToMany.filter((item) => !isLegacy(item.referencedEntity) && !isLegacy(item.referencingEntity)),
  manyToMany: manyToMany.filter((item) => !isLegacy(item.entity1) && !isLegacy(item.entity2)),
})

/**
 * An environment as they are today: without the tables of relationship roles, their relationships and their rows
 * (contract.md 7.1).
 */
export const withoutLegacyRoles = (seed: EnvironmentSeed): EnvironmentSeed => {
  const facts = factsWithout(seed.facts)
  const relationships = new Set([...facts.oneToMany, ...facts.manyToMany].map(({ schemaName }) => schemaName))
  return {
    ...seed,
    facts,
    solutions: seed.solutions.map((solution) => ({
      ...solution,
      tables: solution.tables.filter((table) => !isLegacy(table)),
      relationships: solution.relationships.filter((name) => relationships.has(name)),
    })),
    rows: Object.fromEntries(Object.entries(seed.rows).filter(([table]) => !isLegacy(table))),
    links: Object.fromEntries(Object.entries(seed.links).filter(([name]) => relationships.has(name))),
  }
}
