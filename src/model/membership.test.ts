import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment } from '../graph/builders.ts'
import { membership, type Change } from './change.ts'
import { diff } from './diff.ts'
import { drift, rebase } from './drift.ts'
import { issues } from './issues.ts'
import { plan } from './plan.ts'
import { reverse } from './reverse.ts'
import { sendingOrder } from './sendingOrder.ts'
import { stage } from './stage.ts'
import { stagedEnvironment } from './stagedEnvironment.ts'

const relationship = aOneToMany('account', 'contact', { schemaName: 'held' })
const environment = anEnvironment([relationship])
const nowhere = anEnvironment([])
const into = membership('held', 'Contoso', 'inside')
const outOf = membership('held', 'Contoso', 'outside')
const share: Change = { type: 'cascade', schemaName: 'held', action: 'share', before: 'NoCascade', after: 'Cascade' }
const deletion: Change = { type: 'delete', schemaName: 'held', baseline: relationship, rebuild: null }

test('the way into a solution and back leaves nothing; another solution is another change', () => {
  expect(stage([into], [outOf])).toEqual([])
  const withRequired = membership('held', 'Contoso', 'inside', true)
  expect(stage([into], [withRequired])).toEqual([withRequired])
  const other = membership('held', 'Other', 'outside')
  expect(stage([into], [other])).toEqual([into, other])
})

test('what is to be deleted goes into no solution', () => {
  expect(stage([into, share], [deletion])).toEqual([deletion])
})

test('it is a step of its own, after what puts the relationship into the chosen solution, and publishes nothing', () => {
  const ordered = sendingOrder(environment, [outOf, share])
  expect(ordered).toEqual([share, outOf])
  const { steps } = plan(environment, ordered, 'Contoso')
  expect(steps.map(({ schemaName, type }) => [schemaName, type])).toEqual([
    ['held', 'update'],
    ['Contoso/held', 'membership'],
  ])
  expect(plan(environment, [into], 'Chosen')).toEqual({
    solution: 'Chosen',
    steps: [{ type: 'membership', schemaName: 'Contoso/held', metadataId: relationship.metadataId, changes: [into] }],
    publish: [],
  })
  expect(sendingOrder(environment, [deletion, into])).toEqual([into, deletion])
})

test('it changes nothing of the relationship, which must be there', () => {
  expect(stagedEnvironment(environment, [into])).toBe(environment)
  expect([drift(environment, [into]), issues(environment, [into])]).toEqual([[], []])
  expect(drift(nowhere, [into])).toEqual([{ type: 'gone', change: into }])
  expect(plan(nowhere, [into], 'Contoso').steps).toEqual([])
  expect(rebase(nowhere, [into])).toEqual([into])
  expect(diff(environment, [into])).toMatchObject([{ schemaName: 'Contoso/held', relationship }])
})

test('its reverse is the opposite, without what came along', () => {
  expect(reverse(environment, [membership('held', 'Contoso', 'inside', true)])).toEqual({ changes: [outOf], obstacles: [] })
  expect(reverse(environment, [outOf])).toEqual({ changes: [into], obstacles: [] })
  expect(reverse(nowhere, [into])).toEqual({ changes: [], obstacles: [{ type: 'gone', change: into }] })
})
