import { expect, test } from 'vitest'
import { centreOf } from '../../graph/box.ts'
import { overviewSize } from '../../graph/overview.ts'
import { grownTables, lineHeight, placeNames } from './placeNames.ts'

const scene = {
  names: ['Account', 'Knowledge Article Incident', 'Far away', 'systemuserrolesprofiles', 'LeadCompetitors'],
  relationships: Uint32Array.from([5, 9, 1, 2, 3]),
  places: Float32Array.from([0, 0, 236, 0, 4000, 0, 4000, 116, 0, 2000]),
}
const all = [0, 1, 2, 3, 4]
const place = (size: number, tables = all) => placeNames(scene, tables, size, (text) => text.length * size * 0.6)
const write = (size: number, tables = all) => place(size, tables).map(({ lines }) => lines.join('/'))

test('a name stands whole within its table, on as many lines as it takes', () => {
  expect(write(14, [0, 1, 2])).toEqual(['Knowledge Article Incident', 'Account', 'Far away'])
  expect(write(20, [0, 1, 2])).toEqual(['Knowledge Article/Incident', 'Account', 'Far away'])
  expect(write(26)).toEqual(['Knowledge/Article/Incident', 'Account', 'LeadCompetitors', 'systemuserrolesprofiles', 'Far away'])
  for (const { lines, stands, width } of place(26, [0, 1, 2, 4])) {
    expect(stands).toBe('inside')
    expect(width).toBeLessThan(overviewSize.width)
    expect(lines.length * 26 * lineHeight).toBeLessThan(overviewSize.height)
  }
})

test('a table grows for a name that fits on no line of it, rather than that it is cut, but not over another table', () => {
  const grown = place(26, [3])
  expect(grown).toMatchObject([{ lines: ['systemuserrolesprofiles'], stands: 'grown' }])
  const [[table, box] = []] = grownTables([...grown, ...place(14, [0])])
  expect(table).toBe(3)
  expect(box?.width).toBeGreaterThan(grown[0]?.width ?? Infinity)
  expect(box === undefined ? null : centreOf(box).x).toBe(4000 + overviewSize.width / 2)
  const beside = { ...scene, places: Float32Array.from([0, 0, 236, 0, 4000, 0, 236, 116, 0, 116]) }
  const names = placeNames(beside, [3, 4], 26, (text) => text.length * 15.6)
  expect(names.map(({ lines }) => lines.join('/'))).toEqual(['LeadCompetitors'])
})

test('letters are a little smaller where a name fits only so', () => {
  const [name] = placeNames({ ...scene, names: ['Relationshippppp'] }, [0], 26, (text) => text.length * 15.6)
  expect(name).toMatchObject({ lines: ['Relationshippppp'], stands: 'inside' })
  expect(name?.size).toBeLessThan(26)
})

test('from afar, the most related table keeps its name and covers no other, unless another one comes first', () => {
  expect(write(60, [0, 1, 2])).toEqual(['Knowledge/Article/Incident', 'Far away'])
  const first = placeNames(scene, [0, 1, 2], 60, (text) => text.length * 36, (table) => table === 0)
  expect(first.map(({ lines }) => lines.join('/'))).toEqual(['Account', 'Far away'])
})
