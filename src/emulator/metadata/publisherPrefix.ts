import type { EnvironmentSeed } from '../seed.ts'

export interface Prefixes {
  /** Does the name start with a publisher's prefix, so that it was added to the plain system? */
  isCustom(name: string): boolean
  /** Does its prefix belong to a publisher whose solutions are all unmanaged? */
  isUnmanaged(name: string): boolean
}

const prefixOf = (name: string): string | null => {
  const underscore = name.indexOf('_')
  return underscore < 1 ? null : name.slice(0, underscore).toLowerCase()
}

const belongsTo = (prefixes: ReadonlySet<string>) => (name: string) => {
  const prefix = prefixOf(name)
  return prefix !== null && prefixes.has(prefix)
}

/**
 * Facts files state no custom flag for relationships: it follows from the publisher prefixes in use
 * (seed.ts), which are those of the publishers and of the custom tables.
 */
export const prefixesOf = (seed: EnvironmentSeed): Prefixes => {
  const custom = new Set(seed.publishers.map(({ prefix }) => prefix.toLowerCase()))
  for (const table of seed.facts.tables) {
    const prefix = table.isCustom ? prefixOf(table.logicalName) : null
    if (prefix !== null) custom.add(prefix)
  }
  const managed = new Set(
    seed.solutions.filter(({ isManaged }) => isManaged).map(({ publisher }) => publisher),
  )
  const unmanaged = new Set(
    seed.publishers
      .filter(({ uniqueName }) => !managed.has(uniqueName))
      .map(({ prefix }) => prefix.toLowerCase()),
  )
  return { isCustom: belongsTo(custom), isUnmanaged: belongsTo(unmanaged) }
}
