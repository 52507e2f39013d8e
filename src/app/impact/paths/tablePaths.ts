import { foldOf, isPlumbing } from '../../../graph/plumbing.ts'
import { isLeaving, type Environment } from '../../../model/environment.ts'
import { findPaths, type Path } from '../../../model/impact/paths.ts'
import { endsOf, type Relationship } from '../../../model/relationship.ts'

/** More than anybody compares. */
export const mostPaths = 20

/**
 * How two tables are related. Without hubs, no path passes tables of owners, currency, logs or links, and none uses the
 * columns the platform adds to every table; where one of the two is such a table itself, its own do count.
 */
export function tablePaths(environment: Environment, from: string, to: string, hubs: boolean): readonly Path[] {
  const isHub = (logicalName: string): boolean => {
    const table = environment.tables.get(logicalName)
    const fold = table === undefined ? null : foldOf(table)
    return fold !== null && fold !== 'activities'
  }
  const mayUse = (relationship: Relationship): boolean => {
    if (isLeaving(environment, relationship.schemaName)) return false
    return hubs || !isPlumbing(relationship) || endsOf(relationship).some((end) => (end === from || end === to) && isHub(end))
  }
  return findPaths(environment, from, to, { mayPass: (table) => hubs || !isHub(table), mayUse, most: mostPaths })
}

/** The tables in between, which name a path among those of two tables. */
export const middleOf = (path: Path): readonly string[] => path.slice(0, -1).map(({ to }) => to)

export const isSamePath = (path: Path, middle: readonly string[]): boolean => middleOf(path).join() === middle.join()
