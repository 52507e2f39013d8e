import { invalidArgument } from '../errors.ts'
import { comparable, type Comparable } from '../odata/compare.ts'
import type { ValueKind } from '../odata/resourceType.ts'

/** What a request gives a condition to compare with. */
export type Given = string | number | boolean

export const isGiven = (value: unknown): value is Given =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const truths: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])

const bareGuid = (text: string): string => text.replace(/^\{(.*)\}$/, '$1')

/**
 * A value of a condition, in the form in which values of that kind compare. FetchXML and the query functions send
 * texts whatever the column holds.
 * @throws ODataError 400 `0x80040203`: the text is no such value.
 */
export const conditionValue = (given: Given, kind: ValueKind): Exclude<Comparable, null> => {
  const text = String(given).trim()
  const value =
    kind === 'number'
      ? Number(text === '' ? Number.NaN : text)
      : kind === 'boolean'
        ? (truths.get(text.toLowerCase()) ?? Number.NaN)
        : comparable(kind === 'guid' ? bareGuid(text) : String(given), kind, true)
  if (value === null || Number.isNaN(value)) {
    throw invalidArgument(`The value '${text}' is not of the type ${kind}.`)
  }
  return value
}

/** The x of "last x days". @throws ODataError 400 `0x80040203`. */
export const conditionCount = (given: Given): number => {
  const count = conditionValue(given, 'number')
  if (typeof count === 'number' && Number.isInteger(count) && count > 0) return count
  throw invalidArgument(`The value '${given}' is not a positive integer.`)
}
