import { expect, test } from 'vitest'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'
import { solutionId } from '../solutionRows.ts'
import type { RowValue } from '../../seed.ts'
import { createState } from '../../state.ts'
import { rowId, smallEnvironment } from '../../testing/smallEnvironment.ts'
import { publisherRules, solutionRules } from './solution.ts'

const aContext = (): WriteContext => ({
  state: createState(smallEnvironment()),
  callerId: rowId('e', 1),
  now: () => new Date('2026-03-01T12:00:00Z'),
  newId: () => rowId('f', 1),
})

const named = ({ state }: WriteContext, table: string, name: string): Row => {
  const found = state.rows.of(table).find(({ values }) => values.get('uniquename') === name)
  if (found === undefined) throw new Error(`There is no ${table} ${name}.`)
  return found
}

/** Stored the way a request stores it, before the rules run. */
const store = ({ state }: WriteContext, table: string, values: Record<string, RowValue>): Row => {
  const row = { table, id: rowId('f', 9), version: 1, values: new Map(Object.entries(values)) }
  state.rows.put(row)
  return row
}

const changed = (row: Row, values: Record<string, RowValue>): Row => ({
  ...row,
  values: new Map([...row.values, ...Object.entries(values)]),
})

const publisher = {
  uniquename: 'adatum',
  friendlyname: 'Adatum',
  customizationprefix: 'adm',
  customizationoptionvalueprefix: 12_345,
}
const solution = {
  uniquename: 'AdatumSales',
  friendlyname: 'Adatum Sales',
  version: '1.0.0.0',
  publisherid: { table: 'publisher', id: rowId('f', 8) },
}

const refusal = (status: number, code: string): unknown => expect.objectContaining({ status, code })
const invalid = refusal(400, '0x80040203')

test('a new solution is unmanaged and visible', () => {
  const context = aContext()
  expect(() => publisherRules.created(context, store(context, 'publisher', publisher))).not.toThrow()
  solutionRules.created(context, store(context, 'solution', solution))
  expect(Object.fromEntries(named(context, 'solution', 'AdatumSales').values)).toEqual({
    ...solution,
    ismanaged: false,
    isvisible: true,
  })
})

test.each([
  [{ customizationprefix: 'a' }],
  [{ customizationprefix: 'adatumsales' }],
  [{ customizationprefix: '1ad' }],
  [{ customizationprefix: 'ad_m' }],
  [{ customizationprefix: 'MSCRMx' }],
  [{ customizationoptionvalueprefix: 9999 }],
  [{ customizationoptionvalueprefix: 100_000 }],
])('a publisher with %j is refused, new or changed', (values) => {
  const context = aContext()
  const row = store(context, 'publisher', { ...publisher, ...values })
  expect(() => publisherRules.created(context, row)).toThrow(invalid)
  const contoso = named(context, 'publisher', 'contoso')
  expect(() => publisherRules.updated(context, contoso, changed(contoso, values))).toThrow(invalid)
})

test.each([[{ version: '1' }], [{ version: '1.0.0.0.0' }], [{ version: '1.0.x' }]])(
  'a solution with %j is refused, new or changed',
  (values) => {
    const context = aContext()
    const row = store(context, 'solution', { ...solution, ...values })
    expect(() => solutionRules.created(context, row)).toThrow(invalid)
    const contoso = named(context, 'solution', 'ContosoProjects')
    expect(() => solutionRules.updated(context, contoso, changed(contoso, values))).toThrow(invalid)
  },
)

test.each([['1adatum'], ['ad atum']])('the unique name %s is refused, new or changed', (uniquename) => {
  const context = aContext()
  const row = store(context, 'solution', { ...solution, uniquename })
  expect(() => solutionRules.created(context, row)).toThrow(invalid)
  const other = named(context, 'publisher', 'contoso')
  expect(() => publisherRules.updated(context, other, changed(other, { uniquename }))).toThrow(invalid)
})

test('a managed solution cannot be changed or deleted, an unmanaged one can', () => {
  const context = aContext()
  const managed = named(context, 'solution', 'FabrikamAssets')
  expect(() => solutionRules.updated(context, managed, changed(managed, { version: '3.0' }))).toThrow(invalid)
  expect(() => solutionRules.deleting(context, managed)).toThrow(expect.objectContaining({ status: 501 }))
  const own = named(context, 'solution', 'ContosoProjects')
  expect(() => solutionRules.updated(context, own, changed(own, { version: '1.1' }))).not.toThrow()
})

test('a deleted solution leaves no component rows, and frees its publisher', () => {
  const context = aContext()
  const of = (name: string) =>
    context.state.rows.pointingTo('solutioncomponent', 'solutionid', { table: 'solution', id: solutionId(name) })
  const contoso = named(context, 'publisher', 'contoso')
  expect(() => publisherRules.deleting(context, contoso)).toThrow(refusal(405, '0x80040227'))
  expect(of('ContosoProjects')).toHaveLength(2)
  solutionRules.deleting(context, named(context, 'solution', 'ContosoProjects'))
  expect([of('ContosoProjects'), of('FabrikamAssets')].map(({ length }) => length)).toEqual([0, 1])
  context.state.rows.remove('solution', solutionId('ContosoProjects'))
  expect(() => publisherRules.deleting(context, contoso)).not.toThrow()
})
