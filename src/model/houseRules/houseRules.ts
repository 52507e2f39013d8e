import type { Environment } from '../environment.ts'
import { cascadeCycle } from './cascadeCycle.ts'
import { cascadeIntoMany, type RowCounts } from './cascadeIntoMany.ts'
import { cascadesOf } from './cascades.ts'
import type { Search } from './finding.ts'
import { acrossOwners, noOwners } from './ownership.ts'
import { parentalTwice } from './parentalTwice.ts'
import { restrictInChain } from './restrictInChain.ts'

export interface HouseRuleOptions {
  readonly counts: RowCounts
  /** From how many rows on a table has many. */
  readonly threshold: number
}

/**
 * What the house rules find in an environment (pass the staged one), rule by rule, the gravest first. One at a time, so
 * that whoever draws a screen meanwhile can pause: 8,606 relationships take longer than a frame.
 */
export function* findings(environment: Environment, { counts, threshold }: HouseRuleOptions): Search {
  const cascades = cascadesOf(environment)
  yield null
  yield* restrictInChain(environment, cascades)
  yield* cascadeCycle(environment, cascades)
  yield* cascadeIntoMany(environment, counts, threshold)
  yield* parentalTwice(environment)
  yield* acrossOwners(environment)
  yield* noOwners(environment)
}
