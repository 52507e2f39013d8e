import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../model/builders.ts'
import { countQuestions } from '../model/impact/countQuestion.ts'
import { impactOf } from '../model/impact/impact.ts'
import type { ReadClient } from './client.ts'
import { countImpact } from './impactCounts.ts'

const names = Array.from({ length: 20 }, (_, index) => `cso_${index}`)
const environment = anEnvironment(
  names.map((name) => aOneToMany({ schemaName: name, referencedTable: 'cso_project', referencingTable: name, cascade: { delete: 'Cascade' } })),
)
const questions = countQuestions(impactOf(environment, 'cso_project', 'delete'))

test('each line is asked about once, and few of them at a time, so that what somebody opens meanwhile finds room', async () => {
  const asked: string[] = []
  let [running, most] = [0, 0]
  const client: ReadClient = {
    origin: 'https://example.com',
    read: async (path) => {
      asked.push(path)
      running += 1
      most = Math.max(most, running)
      // Answers come in another order than questions.
      for (let turns = asked.length % 7; turns >= 0; turns -= 1) await Promise.resolve()
      running -= 1
      return { value: [{ related: 1 }] }
    },
  }
  const start = { id: '00000000-0000-0000-0000-000000000001', owner: null }
  const { answers, failures } = await countImpact(client, { questions, start, environment, present: environment }, { signal: new AbortController().signal })
  expect([answers.size, failures.size]).toEqual([names.length, 0])
  expect(new Set(asked).size).toBe(names.length)
  expect(asked).toHaveLength(names.length)
  // The client sends six at a time (contract.md 12.3).
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThan(6)
})
