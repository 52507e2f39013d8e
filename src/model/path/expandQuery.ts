import type { Environment } from '../environment.ts'
import { nameColumnOf } from '../row.ts'
import type { Leg } from './leg.ts'

/** Why a path cannot be asked for with `$expand`. */
export type ExpandObstacle =
  /** Many-to-many is expanded by itself only, never nested (Microsoft's "Join tables using OData", relationship types). */
  | { readonly rule: 'nestedManyToMany'; readonly schemaName: string }
  /** contract.md 6.3. */
  | { readonly rule: 'tooMany'; readonly most: number }
  | NotReachable

/** What no query can name. */
export type NotReachable =
  /** The Web API has no set of the table's rows. */
  | { readonly rule: 'noEntitySet'; readonly table: string }
  /** The definition names no navigation property (contract.md 6.2). */
  | { readonly rule: 'noNavigation'; readonly schemaName: string }

export type ExpandQuery =
  /** Below the Web API's root, unencoded: as somebody reads and pastes it. */
  | { readonly possible: true; readonly path: string }
  | { readonly possible: false; readonly obstacle: ExpandObstacle }

/** contract.md 6.3. */
const mostExpands = 15

/**
 * The rows of a path's first table with what is related to them along the path, by the navigation properties of the
 * definitions (contract.md 6.2, 6.3). Rows without a related row are answered too.
 */
export function expandQuery(environment: Environment, legs: readonly Leg[]): ExpandQuery {
  const [first] = legs
  const start = first === undefined ? undefined : environment.tables.get(first.from)
  if (first === undefined || start === undefined || start.entitySetName === null)
    return refused({ rule: 'noEntitySet', table: first?.from ?? '' })
  if (legs.length > mostExpands) return refused({ rule: 'tooMany', most: mostExpands })
  const across = legs.find(({ direction }) => direction === 'across')
  if (across !== undefined && legs.length > 1)
    return refused({ rule: 'nestedManyToMany', schemaName: across.relationship.schemaName })
  const unnamed = legs.find((leg) => navigationOf(leg) === '')
  if (unnamed !== undefined) return refused({ rule: 'noNavigation', schemaName: unnamed.relationship.schemaName })
  const expanded = legs.toReversed().reduce<string | null>((inner, leg) => {
    const options = [selectOf(environment, leg.to), ...(inner === null ? [] : [`$expand=${inner}`])]
    return `${navigationOf(leg)}(${options.join(';')})`
  }, null)
  return { possible: true, path: `${start.entitySetName}?${selectOf(environment, first.from)}&$expand=${expanded ?? ''}` }
}

const refused = (obstacle: ExpandObstacle): ExpandQuery => ({ possible: false, obstacle })

/** The navigation property that leads over a leg. */
function navigationOf(leg: Leg): string {
  if (leg.direction !== 'across') {
    const { referencingNavigation, referencedNavigation } = leg.relationship
    return leg.direction === 'toOne' ? referencingNavigation : referencedNavigation
  }
  const { table1, table2, navigation1, navigation2 } = leg.relationship
  return leg.from === table1 || table1 === table2 ? navigation1 : navigation2
}

const selectOf = (environment: Environment, table: string): string =>
  `$select=${nameColumnOf(environment, table) ?? environment.tables.get(table)?.primaryIdColumn ?? ''}`
