import type { Environment } from '../environment.ts'
import type { ImpactAction } from './impactAction.ts'
import { stepsFrom } from './impactStep.ts'

/**
 * The tables on whose rows an action comes to be taken on rows of this table as well, the nearest first; without the
 * table itself. What a change does below the table, it does for all of them.
 */
export function startsAbove(environment: Environment, logicalName: string, action: ImpactAction): readonly string[] {
  const above = new Set([logicalName])
  // A set shows what is added while it is walked: a queue without recursion.
  for (const table of above) {
    for (const { referencedTable, schemaName } of environment.byReferencingTable.get(table) ?? []) {
      if (above.has(referencedTable)) continue
      const steps = stepsFrom(environment, referencedTable, action)
      if (steps.some(({ continues, relationship }) => continues && relationship.schemaName === schemaName))
        above.add(referencedTable)
    }
  }
  above.delete(logicalName)
  return [...above]
}
