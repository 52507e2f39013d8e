import type { Environment } from '../environment.ts'
import { whyNotPair, whyNotRole, type Ineligibility } from './eligibility.ts'

/** Whether two tables can be connected at all, in any direction and any kind; null when they can, else a reason. */
export type Connectability = Ineligibility | null

/**
 * For each table, whether a new relationship with `from` is possible, in whatever direction or kind. Asked when a drag
 * starts, so it looks at every table once.
 */
export function canConnect(environment: Environment, from: string): ReadonlyMap<string, Connectability> {
  const own = {
    primary: whyNotRole(environment, from, 'primary'),
    related: whyNotRole(environment, from, 'related'),
    manyToMany: whyNotRole(environment, from, 'manyToMany'),
  }
  const reasonFor = (other: string): Connectability => {
    const manyToMany = own.manyToMany ?? whyNotRole(environment, other, 'manyToMany')
    if (manyToMany === null) return null
    const asPrimary =
      own.primary ?? whyNotRole(environment, other, 'related') ?? whyNotPair(environment, from, other)
    if (asPrimary === null) return null
    const asRelated =
      own.related ?? whyNotRole(environment, other, 'primary') ?? whyNotPair(environment, other, from)
    // A table that can do nothing at all gives the same reason three times; else the one-to-many is what was meant.
    return asRelated === null ? null : asPrimary
  }
  return new Map([...environment.tables.keys()].map((other) => [other, reasonFor(other)]))
}
