import { describe, expect, test } from 'vitest'
import { createEmulator } from '../emulator/index.ts'
import { sampleEnvironment } from '../emulator/sample/environment.ts'
import type { Environment } from '../model/environment.ts'
import { countQuestions } from '../model/impact/countQuestion.ts'
import { deleteVerdict } from '../model/impact/deleteVerdict.ts'
import { impactOf } from '../model/impact/impact.ts'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { lineCounts } from '../model/impact/lineCounts.ts'
import { createClient, type ReadClient } from './client.ts'
import { countImpact } from './impactCounts.ts'
import { parseJson } from './json.ts'
import { items, object, text } from './member.ts'
import { loadEnvironment } from './metadata.ts'
import { relatedFetch } from './relatedFetch.ts'
import { loadRelatedNames } from './relatedRows.ts'
import { loadRowOwner } from './rowOwner.ts'

/** What is said about a row of the sample, and what a server that shares no code with the client then really does. */

const seed = sampleEnvironment()
const api = 'http://localhost:4173/api/data/v9.2/'

function sample() {
  let ids = 0
  const emulator = createEmulator({
    environment: seed,
    now: () => new Date('2026-11-22T00:00:00Z'),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  })
  const client = createClient({ origin: 'http://localhost:4173', fetch: (request) => emulator.fetch(request) })
  return { emulator, client }
}

const first = sample()
const environment = await loadEnvironment(first.client)
const never = new AbortController().signal

const setOf = ({ tables }: Environment, table: string): string => tables.get(table)?.entitySetName ?? table

const rowsOf = async (client: ReadClient, table: string, columns: readonly string[]) =>
  items(await client.read(`/api/data/v9.2/${setOf(environment, table)}?$select=${columns.join(',')}`), table).map((json, index) =>
    object(json, `${table}[${index}]`),
  )

const idsOf = async (client: ReadClient, table: string): Promise<readonly string[]> => {
  const column = environment.tables.get(table)?.primaryIdColumn ?? ''
  return (await rowsOf(client, table, [column])).map((row) => text(row, column, table))
}

/** Everything the console says about an action on a row. */
async function said(client: ReadClient, table: string, action: ImpactAction, id: string) {
  const impact = impactOf(environment, table, action)
  const questions = countQuestions(impact)
  const owner = action === 'delete' ? null : await loadRowOwner(client, setOf(environment, table), id)
  const start = { id, owner }
  const { answers, failures } = await countImpact(client, { questions, start, environment, present: environment }, { signal: never })
  expect([...failures.keys()].filter((key) => failures.get(key)?.type !== 'unreachable')).toEqual([])
  return { impact, questions, counts: lineCounts(questions, answers), start }
}

/** What is said to happen to rows of a table: of lines that have some, the one number, or nothing sure. */
function saidOf({ questions, counts }: Awaited<ReturnType<typeof said>>, effect: string): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>()
  for (const { key, line } of questions) {
    const count = counts.get(key)
    if (line.effect !== effect || count === undefined || (count.rows === 0 && count.isExact)) continue
    found.set(line.to, found.has(line.to) || !count.isExact ? null : count.rows)
  }
  return found
}

describe('the delete of a row', () => {
  const all = new Map<string, number>()

  test.each(['account', 'contact', 'cso_project', 'cso_workitem', 'opportunity', 'pricelevel'])('of %s is as it was said', async (table) => {
    const seen = { possible: 0, refused: 0, unclear: 0, compared: 0 }
    const ids = await idsOf(first.client, table)
    for (const id of ids.slice(0, 6)) {
      const { emulator, client } = sample()
      const answer = await said(client, table, 'delete', id)
      const verdict = deleteVerdict(answer.impact, answer.counts, () => false)
      const deleted = saidOf(answer, 'deleted')
      const before = new Map<string, number>()
      for (const name of deleted.keys()) before.set(name, (await idsOf(client, name)).length)
      const response = await emulator.fetch(new Request(`${api}${setOf(environment, table)}(${id})`, { method: 'DELETE' }))
      seen[verdict.type] += 1
      if (verdict.type === 'refused') {
        expect(response.status).toBe(405)
        expect(text(object(object(parseJson(await response.text()), 'answer')['error'], 'error'), 'code', 'error')).toBe('0x80040227')
      }
      if (verdict.type === 'possible') expect(response.status).toBe(204)
      if (response.status !== 204) continue
      for (const [name, count] of deleted) {
        if (count === null) continue
        const own = name === table ? 1 : 0
        expect((before.get(name) ?? 0) - (await idsOf(client, name)).length - own, `${name} with ${table} ${id}`).toBe(count)
        seen.compared += 1
      }
    }
    for (const [what, count] of Object.entries(seen)) all.set(what, (all.get(what) ?? 0) + count)
  }, 120_000)

  test('was seen to be possible, and refused, and to take others along', () => {
    expect(Math.min(all.get('possible') ?? 0, all.get('refused') ?? 0)).toBeGreaterThan(2)
    expect(all.get('compared')).toBeGreaterThan(10)
  })
})

test.each(['account', 'cso_project'])('the assign of a row of %s reaches as many rows as was said', async (table) => {
  let compared = 0
  const ids = await idsOf(first.client, table)
  for (const id of ids.slice(0, 4)) {
    const { emulator, client } = sample()
    const answer = await said(client, table, 'assign', id)
    const owner = (await idsOf(client, 'systemuser')).find((user) => user !== answer.start.owner) ?? ''
    const owned = async (name: string) => {
      const column = environment.tables.get(name)?.primaryIdColumn ?? ''
      const rows = await rowsOf(client, name, [column, '_ownerid_value'])
      return new Set(rows.filter((row) => row['_ownerid_value'] === owner).map((row) => text(row, column, name)))
    }
    const reowned = saidOf(answer, 'reowned')
    const before = new Map<string, ReadonlySet<string>>()
    for (const name of reowned.keys()) before.set(name, await owned(name))
    const body = JSON.stringify({ 'ownerid@odata.bind': `/systemusers(${owner})` })
    const headers = { 'Content-Type': 'application/json' }
    const response = await emulator.fetch(new Request(`${api}${setOf(environment, table)}(${id})`, { method: 'PATCH', body, headers }))
    expect(response.status).toBe(204)
    for (const [name, count] of reowned) {
      if (count === null || name === table) continue
      const gained = [...(await owned(name))].filter((row) => before.get(name)?.has(row) === false).length
      // Rows that were the new owner's already are related, and stay what they are.
      expect(gained, `${name} with ${table} ${id}`).toBeLessThanOrEqual(count)
      compared += gained
    }
  }
  expect(compared).toBeGreaterThan(0)
}, 120_000)

test('the rows that a delete is refused for have names, and are as many as was counted', async () => {
  let named = 0
  for (const id of (await idsOf(first.client, 'cso_project')).slice(0, 12)) {
    const { questions, counts, start } = await said(first.client, 'cso_project', 'delete', id)
    for (const question of questions.filter(({ line }) => line.effect === 'stopped')) {
      const related = relatedFetch(environment, question, start)
      if (related === null) throw new Error('Its rows cannot be reached.')
      const names = await loadRelatedNames(first.client, related, 10)
      expect(names.length).toBe(Math.min(10, counts.get(question.key)?.rows ?? 0))
      named += names.filter(({ name }) => name !== null).length
    }
  }
  expect(named).toBeGreaterThan(0)
})

test('links of a many-to-many relationship are counted from both sides', async () => {
  const { client } = first
  const sum = async (table: string): Promise<number> => {
    let rows = 0
    for (const id of await idsOf(client, table)) {
      const { questions, counts } = await said(client, table, 'delete', id)
      const links = questions.find(({ line }) => line.relationship.schemaName === 'cso_systemuser_skill')
      rows += counts.get(links?.key ?? '')?.rows ?? 0
    }
    return rows
  }
  const ofSkills = await sum('cso_skill')
  expect(ofSkills).toBeGreaterThan(5)
  expect(await sum('systemuser')).toBe(ofSkills)
})
