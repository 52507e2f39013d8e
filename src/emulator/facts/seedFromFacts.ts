import { guidFrom } from '../metadata/identity.ts'
import { parseFacts } from './factsFile.ts'
import type { EnvironmentFacts, EnvironmentSeed, ManyToManyFacts } from '../seed.ts'

/** A facts file that cannot be an environment; each problem names its item by path. */
export class FactsError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    const shown = problems.slice(0, 20).map((problem) => `- ${problem}`)
    const more = problems.length > shown.length ? [`- and ${problems.length - shown.length} more`] : []
    super(['The environment facts cannot be used. Correct the file:', ...shown, ...more].join('\n'))
    this.name = 'FactsError'
    this.problems = problems
  }
}

const repeated = (kind: string, names: readonly (readonly [path: string, name: string])[]): string[] => {
  const first = new Map<string, string>()
  return names.flatMap(([path, name]) => {
    const known = first.get(name.toLowerCase())
    first.set(name.toLowerCase(), known ?? path)
    return known === undefined ? [] : [`${path}: the ${kind} '${name}' is already at ${known}.`]
  })
}

/** 1:N and N:N share one name space (contract.md 1.6). */
const findProblems = ({ tables, oneToMany, manyToMany }: EnvironmentFacts): string[] => {
  const known = new Map(
    tables.map((table) => [
      table.logicalName,
      new Set(table.attributes.map(({ logicalName }) => logicalName)),
    ]),
  )
  const missing = (path: string, table: string): string[] =>
    known.has(table) ? [] : [`${path}: there is no table '${table}' in tables.`]
  const missingColumn = (path: string, table: string, column: string): string[] =>
    (known.get(table)?.has(column) ?? true)
      ? []
      : [`${path}: the table '${table}' has no column '${column}'.`]
  return [
    ...repeated(
      'table',
      tables.map((table, index) => [`tables[${index}].logicalName`, table.logicalName]),
    ),
    ...repeated('relationship', [
      ...oneToMany.map((item, index) => [`oneToMany[${index}].schemaName`, item.schemaName] as const),
      ...manyToMany.map((item, index) => [`manyToMany[${index}].schemaName`, item.schemaName] as const),
    ]),
    ...tables.flatMap((table, index) =>
      missingColumn(`tables[${index}].primaryIdAttribute`, table.logicalName, table.primaryIdAttribute),
    ),
    ...oneToMany.flatMap((item, index) => [
      ...missing(`oneToMany[${index}].referencedEntity (${item.schemaName})`, item.referencedEntity),
      ...missing(`oneToMany[${index}].referencingEntity (${item.schemaName})`, item.referencingEntity),
      ...missingColumn(
        `oneToMany[${index}].referencingAttribute (${item.schemaName})`,
        item.referencingEntity,
        item.referencingAttribute,
      ),
    ]),
    ...manyToMany.flatMap((item, index) => [
      ...missing(`manyToMany[${index}].entity1 (${item.schemaName})`, item.entity1),
      ...missing(`manyToMany[${index}].entity2 (${item.schemaName})`, item.entity2),
    ]),
  ]
}

/**
 * Microsoft's reference lists the intersect columns of `accountleads_association` the wrong way round: leadid for
 * account. Columns that carry the other table's primary id are put right.
 */
const straighten = (item: ManyToManyFacts, keys: ReadonlyMap<string, string>): ManyToManyFacts => {
  const isSwapped =
    item.entity1 !== item.entity2 &&
    item.entity1IntersectAttribute === keys.get(item.entity2) &&
    item.entity2IntersectAttribute === keys.get(item.entity1)
  if (!isSwapped) return item
  const { entity1IntersectAttribute: one, entity2IntersectAttribute: two } = item
  return { ...item, entity1IntersectAttribute: two, entity2IntersectAttribute: one }
}

/**
 * An environment out of a facts file: its tables and relationships, the Default solution, no rows. The
 * facts are taken as they are: rules hold for changes only (contract.md 4.3).
 * @param json The parsed file.
 * @throws FactsError naming every problem by path.
 */
export const seedFromFacts = (json: unknown): EnvironmentSeed => {
  const facts = parseFacts(json)
  if ('problems' in facts) throw new FactsError(facts.problems)
  const problems = findProblems(facts)
  if (problems.length > 0) throw new FactsError(problems)
  const keys = new Map(facts.tables.map((table) => [table.logicalName, table.primaryIdAttribute]))
  const publisher = {
    uniqueName: 'DefaultPublisher',
    friendlyName: 'Default Publisher',
    prefix: 'new',
    optionValuePrefix: 10000,
  }
  return {
    organization: {
      id: guidFrom('organization', ...facts.tables.map(({ logicalName }) => logicalName)),
      name: 'Environment from facts',
      uniqueName: 'facts',
    },
    languages: [1033],
    facts: { ...facts, manyToMany: facts.manyToMany.map((item) => straighten(item, keys)) },
    publishers: [publisher],
    solutions: [
      {
        uniqueName: 'Default',
        friendlyName: 'Default Solution',
        version: '1.0.0.0',
        isManaged: false,
        publisher: publisher.uniqueName,
        tables: [],
        relationships: [],
      },
    ],
    rows: {},
    links: {},
  }
}
