import type { Environment } from '../environment.ts'
import { nameColumnOf } from '../row.ts'
import type { Table } from '../table.ts'
import type { NotReachable } from './expandQuery.ts'
import type { Leg } from './leg.ts'

/** Why a path cannot be asked for in FetchXML. */
export type FetchObstacle =
  /** Microsoft's "Join tables using FetchXML". */
  | { readonly rule: 'tooManyLinks'; readonly most: number }
  | NotReachable

export type FetchQuery =
  | { readonly possible: true; readonly entitySet: string; readonly xml: string }
  | { readonly possible: false; readonly obstacle: FetchObstacle }

const mostLinks = 15

/** One join: rows of `table` whose `from` equals `to` of what it hangs below. */
interface Link {
  readonly table: string
  readonly from: string
  readonly to: string
  readonly isIntersect: boolean
}

/**
 * The same path in FetchXML: inner joins, so that only rows come that have a related row all the way. Each row of the
 * answer is one way through the data.
 */
export function fetchQuery(environment: Environment, legs: readonly Leg[]): FetchQuery {
  const [first] = legs
  const start = first === undefined ? undefined : environment.tables.get(first.from)
  if (start === undefined || start.entitySetName === null)
    return { possible: false, obstacle: { rule: 'noEntitySet', table: first?.from ?? '' } }
  const links = legs.flatMap((leg) => linksOf(environment, leg))
  if (links.length > mostLinks) return { possible: false, obstacle: { rule: 'tooManyLinks', most: mostLinks } }
  const lines = ['<fetch>', `  <entity name="${xml(start.logicalName)}">`, ...attributes(environment, start, 2)]
  for (const [index, { table, from, to, isIntersect }] of links.entries()) {
    const indent = '  '.repeat(index + 2)
    const alias = isIntersect ? '' : ` alias="${xml(table)}_${index + 1}"`
    const kind = isIntersect ? ' intersect="true"' : ' link-type="inner"'
    lines.push(`${indent}<link-entity name="${xml(table)}" from="${xml(from)}" to="${xml(to)}"${alias}${kind}>`)
    if (!isIntersect) lines.push(...attributes(environment, environment.tables.get(table), index + 3))
  }
  for (let depth = links.length; depth > 0; depth -= 1) lines.push(`${'  '.repeat(depth + 1)}</link-entity>`)
  lines.push('  </entity>', '</fetch>')
  return { possible: true, entitySet: start.entitySetName, xml: lines.join('\n') }
}

function linksOf(environment: Environment, leg: Leg): readonly Link[] {
  if (leg.direction !== 'across') {
    const { referencedTable, referencedColumn, referencingTable, lookupColumn } = leg.relationship
    return leg.direction === 'toOne'
      ? [{ table: referencedTable, from: referencedColumn, to: lookupColumn, isIntersect: false }]
      : [{ table: referencingTable, from: lookupColumn, to: referencedColumn, isIntersect: false }]
  }
  const { table1, table2, intersectTable, intersectColumn1, intersectColumn2 } = leg.relationship
  const isForth = leg.from === table1 || table1 === table2
  const [near, far] = isForth ? [intersectColumn1, intersectColumn2] : [intersectColumn2, intersectColumn1]
  const idOf = (table: string): string => environment.tables.get(table)?.primaryIdColumn ?? ''
  return [
    { table: intersectTable, from: near, to: idOf(leg.from), isIntersect: true },
    { table: leg.to, from: idOf(leg.to), to: far, isIntersect: false },
  ]
}

function attributes(environment: Environment, table: Table | undefined, depth: number): readonly string[] {
  if (table === undefined) return []
  const name = nameColumnOf(environment, table.logicalName)
  const names = [table.primaryIdColumn, ...(name === null ? [] : [name])]
  return names.map((each) => `${'  '.repeat(depth)}<attribute name="${xml(each)}" />`)
}

/** Names come from a server: none may become markup. */
const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
