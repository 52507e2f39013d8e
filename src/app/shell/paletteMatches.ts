import type { Environment } from '../../model/environment.ts'
import { endsOf, type Relationship } from '../../model/relationship.ts'
import { tableName, type Table } from '../../model/table.ts'
import { accessTexts } from '../texts/access.ts'
import { creationTexts } from '../texts/creation.ts'
import { whatHappensText } from '../texts/impact.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { linksTexts } from '../texts/links.ts'
import { membershipTexts } from '../texts/membership.ts'
import { pathsTexts } from '../texts/paths.ts'
import { shellTexts } from '../texts/shell.ts'
import { pageNames, type PageName } from './pageNames.ts'

/** A place the palette can go to, or something it can begin. `id`: page name, table's logical name, or relationship's schema name. */
export type PaletteMatch = { readonly name: string; readonly detail: string } & (
  | { readonly type: 'page'; readonly id: PageName }
  | { readonly type: 'command'; readonly id: 'newRelationship' | 'linkRows' | 'paths' | 'access' | 'rules' }
  | { readonly type: 'table' | 'relationship' | 'impact'; readonly id: string }
  /** `isClosed`: it cannot be done now; `detail` says why. */
  | { readonly type: 'command'; readonly id: 'addToSolution'; readonly isClosed: boolean }
)

const mostOfAKind = 20

/** Lower is better: exact, starts with, contains, contains every word; null does not match. */
function rank(sought: string, names: readonly string[]): number | null {
  let best: number | null = null
  for (const name of names) {
    const lower = name.toLowerCase()
    const at = lower.indexOf(sought)
    const found = lower === sought ? 0 : at === 0 ? 1 : at > 0 ? 2 : 3
    if (found === 3 && !sought.split(/\s+/).every((word) => lower.includes(word))) continue
    if (best === null || found < best) best = found
  }
  return best
}

/** Those whose names contain the text, the closest first, at most `mostOfAKind`. */
function closest<Item>(items: Iterable<Item>, sought: string, names: (item: Item) => readonly string[]): Item[] {
  const ranked: { item: Item; rank: number; length: number }[] = []
  for (const item of items) {
    const all = names(item)
    const found = rank(sought, all)
    if (found !== null) ranked.push({ item, rank: found, length: all.join('').length })
  }
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.length - b.length)
    .slice(0, mostOfAKind)
    .map(({ item }) => item)
}

/**
 * The best matches: pages and commands, then tables, then relationships. Without a text: pages and commands. `more`: the
 * commands that what is open offers.
 */
export function findMatches(
  environment: Environment,
  text: string,
  more: readonly PaletteMatch[] = [],
): readonly PaletteMatch[] {
  const sought = text.trim().toLowerCase()
  const offered = [...commands, ...more]
  if (sought === '') return [...pageNames.map(pageMatch), ...offered]
  const { tables, relationships } = environment
  return [
    ...closest(pageNames, sought, (id) => [shellTexts.pages[id]]).map(pageMatch),
    ...closest(offered, sought, ({ name }) => [name]),
    ...closest(tables.values(), sought, (table) => [tableName(table), table.logicalName]).map(tableMatch),
    ...(asksWhatHappens.test(sought) ? closest(tables.values(), sought, impactNames(environment)) : []).map((table) =>
      impactMatch(environment, table),
    ),
    ...closest(relationships.values(), sought, ({ schemaName }) => [schemaName]).map((relationship) =>
      relationshipMatch(environment, relationship),
    ),
  ]
}

const commands: readonly PaletteMatch[] = [
  { type: 'command', id: 'newRelationship', name: creationTexts.title, detail: creationTexts.command },
  { type: 'command', id: 'linkRows', name: linksTexts.title, detail: linksTexts.command },
  { type: 'command', id: 'paths', name: pathsTexts.choose.title, detail: shellTexts.pages.impact },
  { type: 'command', id: 'access', name: accessTexts.title, detail: shellTexts.pages.impact },
  { type: 'command', id: 'rules', name: impactTexts.tabs.rules, detail: shellTexts.pages.impact },
]

/** "What happens …", "impact of …", "delete …": of whom nobody asks this, tables are the better answers. */
const asksWhatHappens = /^(?:what|impact|delet)/

const impactNames =
  (environment: Environment) =>
  (table: Table): readonly string[] => [`${impactTexts.askHint} ${whatHappensText(environment, 'delete', table.logicalName)}`]

const impactMatch = (environment: Environment, { logicalName }: Table): PaletteMatch => ({
  type: 'impact',
  id: logicalName,
  name: whatHappensText(environment, 'delete', logicalName),
  detail: impactTexts.askHint,
})

/** Adds the relationship whose details are open to the chosen solution, alone. `closed`: why it cannot be; else null. */
export const addToSolution = (schemaName: string, solution: string, closed: string | null): PaletteMatch => ({
  type: 'command',
  id: 'addToSolution',
  name: membershipTexts.add,
  detail: closed ?? membershipTexts.addNamed(schemaName, solution),
  isClosed: closed !== null,
})

const pageMatch = (id: PageName): PaletteMatch => ({
  type: 'page',
  id,
  name: shellTexts.pages[id],
  detail: shellTexts.searchPages,
})

const tableMatch = (table: Table): PaletteMatch => ({
  type: 'table',
  id: table.logicalName,
  name: tableName(table),
  detail: table.logicalName,
})

function relationshipMatch({ tables }: Environment, relationship: Relationship): PaletteMatch {
  const ends = endsOf(relationship).map((end) => {
    const table = tables.get(end)
    return table === undefined ? end : tableName(table)
  })
  const { schemaName } = relationship
  return { type: 'relationship', id: schemaName, name: schemaName, detail: ends.join(' – ') }
}
