import { payloadError, stringTooLong } from '../../errors.ts'
import type { Column } from '../../metadata/buildColumn.ts'
import { isGuid } from '../../metadata/identity.ts'
import type { RowValue } from '../../seed.ts'
import { timestamp } from '../timestamp.ts'

interface EdmType {
  readonly name: string
  /** Undefined: the value is none of this type. */
  read(value: unknown): RowValue | undefined
}

const number = (name: string, fits: (value: number) => boolean): EdmType => ({
  name,
  read: (value) => (typeof value === 'number' && fits(value) ? value : undefined),
})

const text: EdmType = { name: 'Edm.String', read: (value) => (typeof value === 'string' ? value : undefined) }
const int32 = number('Edm.Int32', (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31)
const decimal = number('Edm.Decimal', Number.isFinite)
const flag: EdmType = {
  name: 'Edm.Boolean',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}
const guid: EdmType = {
  name: 'Edm.Guid',
  read: (value) => (typeof value === 'string' && isGuid(value) ? value.toLowerCase() : undefined),
}

const day = /^\d{4}-\d\d-\d\d$/
const moment = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/

// A day that the month does not have is the next month's for `Date`.
const isDay = (value: string): boolean =>
  day.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)

/** A moment needs its offset, as OData wants it. Facts do not say which columns hold days: these stay as they came. */
const date: EdmType = {
  name: 'Edm.DateTimeOffset',
  read: (value) => {
    if (typeof value !== 'string') return undefined
    if (isDay(value)) return value
    const [, itsDay] = moment.exec(value) ?? []
    if (itsDay === undefined || !isDay(itsDay) || Number.isNaN(Date.parse(value))) return undefined
    return timestamp(new Date(value))
  },
}

const types: ReadonlyMap<string, EdmType> = new Map([
  ['String', text],
  ['Memo', text],
  ['EntityName', text],
  ['Uniqueidentifier', guid],
  ['DateTime', date],
  ['Boolean', flag],
  ['ManagedProperty', flag],
  ['Integer', int32],
  ['Picklist', int32],
  ['State', int32],
  ['Status', int32],
  ['BigInt', number('Edm.Int64', Number.isSafeInteger)],
  ['Decimal', decimal],
  ['Money', decimal],
  ['Double', number('Edm.Double', Number.isFinite)],
])

/** Does the Web API have the column as a property with a value of its own? Lookups and virtual columns are none. */
export const holdsValue = ({ AttributeType }: Column): boolean => types.has(AttributeType)

/**
 * A JSON value for a column. The options of a choice are not in the facts, so every whole number is one.
 * @param entity What the error text names.
 * @throws ODataError 400 `0x80048d19` for a value of another type, `0x80044331` for too long a text (contract.md 1.5, 14).
 */
export const columnValue = (column: Column, value: unknown, entity: string): RowValue => {
  if (value === null) return null
  const type = types.get(column.AttributeType)
  const read = type?.read(value)
  if (read === undefined) {
    const expected = type?.name ?? column.AttributeType
    throw payloadError(
      entity,
      `Cannot convert the value ${JSON.stringify(value)} of '${column.LogicalName}' to the expected type '${expected}'.`,
    )
  }
  if (typeof read === 'string' && 'MaxLength' in column && read.length > column.MaxLength)
    throw stringTooLong()
  return read
}
