import { foldOf } from '../../graph/plumbing.ts'
import { startTable } from '../../graph/startTable.ts'
import type { Environment } from '../../model/environment.ts'
import { endsOf } from '../../model/relationship.ts'

/** The table somebody is looking at: the one in hand on the graph, the one in its middle, or the one whose page it is. */
export function tableInHand(pathname: string, place: GraphPlace & { readonly selected?: string | undefined }): string | undefined {
  const [, , page, table] = pathname.split('/')
  if (page === 'tables' && table !== undefined) return table
  return page === 'graph' ? (place.selected ?? place.table) : undefined
}

/** What the address of the graph says about the tables in the picture. */
interface GraphPlace {
  readonly table?: string | undefined
  readonly expanded?: readonly string[] | undefined
  readonly map?: boolean | undefined
}

/**
 * The table to put in the middle of the graph so that the relationship's line is drawn: one of its ends, rather one
 * that is not folded away. Null where the picture stays: it draws the line already, or it is the map.
 */
export function tableForLine(environment: Environment, schemaName: string, place: GraphPlace): string | null {
  const relationship = environment.relationships.get(schemaName)
  if (relationship === undefined || place.map === true) return null
  const ends = endsOf(relationship)
  const drawn = [place.table ?? startTable(environment), ...(place.expanded ?? [])]
  if (ends.some((end) => drawn.includes(end))) return null
  const isFolded = (name: string) => {
    const table = environment.tables.get(name)
    return table === undefined || foldOf(table) !== null
  }
  return ends.find((end) => !isFolded(end)) ?? ends[0]
}
