import type { Asker } from '../conditions/operators.ts'
import type { State } from '../state.ts'
import { compileFetchCondition, type JoinedTest } from './fetchCondition.ts'
import { badCondition, joinTooLarge } from './fetchErrors.ts'
import type { FetchFilter, FetchLink } from './fetchQuery.ts'
import { matchRows } from './matchRows.ts'
import { bindSources, type Joined, type Source, type Sources } from './source.ts'

/** EMU. */
const maximumJoined = 1_000_000

type Join = (rows: readonly Joined[]) => readonly Joined[]

/** What compiling a query carries along. */
export interface FetchContext {
  readonly state: State
  readonly asker: Asker
}

const put = (joined: Joined, index: number, row: Joined[number]): Joined => {
  const copy = [...joined]
  copy[index] = row
  return copy
}

/** A link in a filter is a query of its own about one row. */
const compileExistence = (context: FetchContext, owner: Source, link: FetchLink): JoinedTest => {
  const alone = { ...owner.definition, attributes: [], filters: [], orders: [], links: [link] }
  const sources = bindSources(context.state, alone)
  const join = compileLinks(context, sources, sources.root)
  return {
    reach: owner.index,
    test: (joined) => join([[joined[owner.index] ?? null]]).length > 0,
  }
}

const compileTerm = (
  context: FetchContext,
  sources: Sources,
  owner: Source,
  term: FetchFilter['terms'][number],
): JoinedTest => {
  if (term.kind === 'filter') return compileFetchFilter(context, sources, owner, term)
  if (term.kind === 'existence') return compileExistence(context, owner, term.link)
  return compileFetchCondition(context.state, sources, owner, term, context.asker)
}

/** @throws ODataError 400 or 501 as its conditions. */
const compileFetchFilter = (
  context: FetchContext,
  sources: Sources,
  owner: Source,
  { type, terms }: FetchFilter,
): JoinedTest => {
  const compiled = terms.map((term) => compileTerm(context, sources, owner, term))
  return {
    reach: Math.max(owner.index, ...compiled.map(({ reach }) => reach)),
    test: (joined) =>
      type === 'and' || compiled.length === 0
        ? compiled.every(({ test }) => test(joined))
        : compiled.some(({ test }) => test(joined)),
  }
}

/** One link with everything below it. */
const compileLink = (context: FetchContext, sources: Sources, parent: Source, link: FetchLink): Join => {
  const linked = sources.ofLink(link)
  const match = matchRows(context.state, parent, linked, link)
  const tests = link.filters.map((filter) => compileFetchFilter(context, sources, linked, filter))
  if (tests.some(({ reach }) => reach > linked.index)) {
    throw badCondition(`A filter of '${linked.table}' names a table that is joined after it.`)
  }
  const below = compileLinks(context, sources, linked)
  const found = (joined: Joined): readonly Joined[] => {
    const row = joined[parent.index] ?? null
    if (row === null) return []
    const each = match(row).map((matching) => put(joined, linked.index, matching))
    return tests.length === 0 ? each : each.filter((candidate) => tests.every(({ test }) => test(candidate)))
  }
  const { linkType } = link
  if (linkType === 'exists' || linkType === 'in' || linkType === 'any') {
    return (rows) => rows.filter((joined) => below(found(joined)).length > 0)
  }
  if (linkType === 'not any') return (rows) => rows.filter((joined) => below(found(joined)).length === 0)
  return (rows) => {
    const result: Joined[] = []
    for (const joined of rows) {
      const matches = found(joined)
      if (matches.length === 0 && linkType !== 'inner') result.push(put(joined, linked.index, null))
      const kept = linkType === 'matchfirstrowusingcrossapply' ? matches.slice(0, 1) : matches
      for (const each of kept) result.push(each)
      if (result.length > maximumJoined) throw joinTooLarge()
    }
    return below(result)
  }
}

/** The links below one table, one after the other. @throws ODataError 400 or 501. */
const compileLinks = (context: FetchContext, sources: Sources, parent: Source): Join => {
  const joins = parent.definition.links.map((link) => compileLink(context, sources, parent, link))
  return (rows) => joins.reduce<readonly Joined[]>((joined, join) => join(joined), rows)
}

/**
 * All joined rows that a query's filters let through. Filters that look at the first table alone go first.
 * @throws ODataError 400 or 501; 400 `0x80044151` when the joins grow beyond all measure.
 */
export const joinRows = (context: FetchContext, sources: Sources): readonly Joined[] => {
  const { root } = sources
  const filters = root.definition.filters.map((filter) => compileFetchFilter(context, sources, root, filter))
  const join = compileLinks(context, sources, root)
  const [early, late] = [filters.filter(({ reach }) => reach === 0), filters.filter(({ reach }) => reach > 0)]
  const rows = context.state.rows.of(root.table).map((row): Joined => [row])
  const wanted = rows.filter((joined) => early.every(({ test }) => test(joined)))
  return join(wanted).filter((joined) => late.every(({ test }) => test(joined)))
}
