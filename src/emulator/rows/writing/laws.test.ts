import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClient } from '../../testing/client.ts'
import { refused } from '../../testing/refused.ts'
import { carryOut, everything, intersects, lookups, steps } from '../../testing/rowSteps.ts'
import { rowsEnvironment } from '../../testing/rowsEnvironment.ts'

const client = () => aClient({ environment: rowsEnvironment() })

test('every lookup points to a row of its table, and is seen from both sides', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      const { get } = one
      for (const [set, property, column, target] of lookups) {
        const { list } = await get(`${set}?$expand=${property}`, { Prefer: 'odata.include-annotations="*"' })
        for (const item of list) {
          const isHere = item[`${column}@Microsoft.Dynamics.CRM.associatednavigationproperty`] === property
          const id = isHere ? item[column] : null
          expect(item[property]).toEqual(id === null ? null : expect.anything())
          if (typeof id === 'string') expect((await get(`${target}(${id})`)).status).toBe(200)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('every link has a row at both ends', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      for (const [set, left, leftSet, right, rightSet] of intersects) {
        for (const item of (await one.get(set)).list) {
          expect((await one.get(`${leftSet}(${String(item[left])})`)).status).toBe(200)
          expect((await one.get(`${rightSet}(${String(item[right])})`)).status).toBe(200)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('a request that fails changes nothing', async () => {
  let failures = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      for (const request of all) {
        const { status, isUnchanged } = await refused(one, request)
        expect(status).not.toBe(500)
        if (status >= 400) {
          failures += 1
          expect([request, isUnchanged]).toEqual([request, true])
        }
      }
    }),
    { numRuns: 20 },
  )
  expect(failures).toBeGreaterThan(0)
})

test('a saved environment answers the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const one = client()
      await carryOut(one, all)
      const snapshot: unknown = JSON.parse(JSON.stringify(one.emulator.snapshot()))
      const other = aClient({ environment: rowsEnvironment(), snapshot })
      expect(await everything(other)).toEqual(await everything(one))
    }),
    { numRuns: 10 },
  )
})
