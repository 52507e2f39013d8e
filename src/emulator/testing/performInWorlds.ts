import { z } from 'zod'
import type { Reference } from '../rows/row.ts'
import { askAll } from './batches.ts'
import { aClient } from './client.ts'
import { environmentOf, type RandomRow, type RandomWorld } from './randomWorld.ts'
import type { Request } from './refused.ts'

/** A request about one row of a world. `owner`: assign it; null: delete it. */
export interface WorldTask {
  readonly world: RandomWorld
  readonly row: RandomRow
  readonly owner: Reference | null
}

/** What came of it. */
export interface WorldOutcome {
  /** The code of the refusal; null when it was done. */
  readonly refusal: string | null
  /**
   * What was true before and is not any more, and the other way round, sorted: `row <table> <id>`, `<lookup> <table> <id>
   * <table> <id>`, `ownerid …` alike, `link <relationship> <id> <id>`.
   */
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/** The same world with other names of tables and relationships, so that several fit into one environment. */
const renamed = ({ tables, relationships, rows, manyToMany, links }: RandomWorld, at: number): RandomWorld => {
  const name = (of: string) => `w${at}${of}`
  const target = (of: Reference): Reference => ({ table: name(of.table), id: of.id })
  return {
    tables: tables.map((table) => ({ ...table, name: name(table.name) })),
    relationships: relationships.map((item) => ({
      ...item,
      name: name(item.name),
      parent: name(item.parent),
      child: name(item.child),
    })),
    rows: rows.map((row) => ({
      ...row,
      table: name(row.table),
      lookups: Object.fromEntries(Object.entries(row.lookups).map(([column, of]) => [column, target(of)])),
    })),
    manyToMany: manyToMany.map((item) => ({ name: name(item.name), one: name(item.one), two: name(item.two) })),
    links: Object.fromEntries(Object.entries(links).map(([of, pairs]) => [name(of), pairs])),
  }
}

const sideBySide = (worlds: readonly RandomWorld[]): RandomWorld => ({
  tables: worlds.flatMap(({ tables }) => tables),
  relationships: worlds.flatMap(({ relationships }) => relationships),
  rows: worlds.flatMap(({ rows }) => rows),
  manyToMany: worlds.flatMap(({ manyToMany }) => manyToMany),
  links: Object.fromEntries(worlds.flatMap(({ links }) => Object.entries(links))),
})

/** Everything in a world that a cascade can change, as it is described: one text for each fact. */
const factsOf = ({ rows, links }: RandomWorld): ReadonlySet<string> =>
  new Set([
    ...rows.flatMap(({ table, id, owner, lookups }) => [
      `row ${table} ${id}`,
      ...Object.entries(owner === null ? lookups : { ...lookups, ownerid: owner }).map(
        ([column, target]) => `${column} ${table} ${id} ${target.table} ${target.id}`,
      ),
    ]),
    ...Object.entries(links).flatMap(([name, pairs]) => pairs.map(([one, two]) => `link ${name} ${one} ${two}`)),
  ])

const annotated = { Prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.lookuplogicalname"' }
const listOf = z.object({ value: z.array(z.record(z.string(), z.unknown())) })
const lookup = /^_(look.*|ownerid)_value$/

/** What rows of a table say, in the same words as `factsOf`. */
const readFacts = (table: string, isIntersect: boolean, answer: unknown, plain: (name: unknown) => string): readonly string[] =>
  listOf.parse(answer).value.flatMap((row) => {
    if (isIntersect) return [`link ${plain(table)} ${String(row['oneid'])} ${String(row['twoid'])}`]
    const key = `${plain(table)} ${String(row[`${table}id`])}`
    const lookups = Object.entries(row).flatMap(([member, id]) => {
      const [, column] = lookup.exec(member) ?? []
      if (column === undefined || typeof id !== 'string') return []
      const target = plain(row[`${member}@Microsoft.Dynamics.CRM.lookuplogicalname`])
      return [`${column} ${key} ${target} ${id}`]
    })
    return [`row ${key}`, ...lookups]
  })

const errorCode = z.object({ error: z.object({ code: z.string() }) })

const requestOf = ({ row, owner }: WorldTask, at: number): Request => {
  const path = `w${at}${row.table}s(${row.id})`
  if (owner === null) return ['DELETE', path]
  return ['PATCH', path, { 'ownerid@odata.bind': `/${owner.table}s(${owner.id})` }]
}

/**
 * Carries each task out in its world and reads all of that afterwards, over HTTP. The worlds are side by side in one
 * emulator, and the requests in few batches, because there are thousands.
 */
export const performInWorlds = async (tasks: readonly WorldTask[]): Promise<readonly WorldOutcome[]> => {
  const worlds = tasks.map(({ world }, at) => renamed(world, at))
  const client = aClient({ environment: environmentOf(sideBySide(worlds)) })
  const done = await askAll(client, tasks.map(requestOf))
  const reads = worlds.flatMap(({ tables, manyToMany }, at) => [
    ...tables.map(({ name }) => ({ at, name, isIntersect: false })),
    ...manyToMany.map(({ name }) => ({ at, name, isIntersect: true })),
  ])
  const answers = await askAll(
    client,
    reads.map(({ name }): Request => ['GET', `${name}s`, undefined, annotated]),
  )
  const after = worlds.map(() => new Set<string>())
  for (const [index, { at, name, isIntersect }] of reads.entries()) {
    const facts = readFacts(name, isIntersect, answers[index]?.json, (of) => String(of).replace(`w${at}`, ''))
    for (const fact of facts) after[at]?.add(fact)
  }
  return tasks.map(({ world }, at) => {
    const before = factsOf(world)
    const now = after[at] ?? new Set<string>()
    return {
      refusal: done[at]?.status === 204 ? null : errorCode.parse(done[at]?.json).error.code,
      lost: [...before].filter((fact) => !now.has(fact)).toSorted(),
      gained: [...now].filter((fact) => !before.has(fact)).toSorted(),
    }
  })
}
