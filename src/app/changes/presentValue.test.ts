import { expect, test } from 'vitest'
import type { Change } from '../../model/change.ts'
import type { Issue } from '../../model/issues.ts'
import { unknownValue } from '../../model/unknown.ts'
import { presentValue } from './presentValue.ts'

const change: Change = { type: 'cascade', schemaName: 'one', action: 'delete', before: 'Cascade', after: 'Restrict' }
const drift = (found: Extract<Issue, { type: 'drift' }>['drift']): Issue => ({ type: 'drift', drift: found })

test.each<[string, readonly Issue[], unknown]>([
  ['what it started from', [], 'Cascade'],
  ['the value of a colleague', [drift({ type: 'changed', change, theirs: 'RemoveLink' })], 'RemoveLink'],
  ['a value not understood', [drift({ type: 'changed', change, theirs: unknownValue('New') })], unknownValue('New')],
  ['what it started from, when it is gone', [drift({ type: 'gone', change })], 'Cascade'],
])('a change is shown from %s', (_, issues, expected) => {
  expect(presentValue(change, issues)).toEqual(expected)
})
