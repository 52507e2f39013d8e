import { satisfies, type Comparable } from '../odata/compare.ts'
import type { ComparisonOperator } from '../odata/expression.ts'
import type { Hierarchy, ValueKind } from '../odata/resourceType.ts'
import { conditionCount, conditionValue, type Given } from './conditionValue.ts'
import { calendarSpan, lastSpan, nextSpan, olderSpan, sevenDays, startOfDay, type Span } from './dateSpan.ts'
import { like } from './like.ts'

/** Who asks, and when: what some conditions compare with. */
export interface Asker {
  readonly now: Date
  readonly userId: string
  readonly businessUnitId: string
  /** LCID. */
  readonly language: number
}

/** What a condition compares: the kind of the column, and the hierarchy of its table where it has one. */
export interface Subject {
  readonly kind: ValueKind
  /** Null: the table has no hierarchical relationship, or the column is not its id. */
  readonly hierarchy: Hierarchy | null
}

export type Test = (value: Comparable) => boolean

export interface Operator {
  /** How many values it takes, in words. */
  readonly takes: string
  /** Null: columns of any kind. */
  readonly kinds: readonly ValueKind[] | null
  readonly needsHierarchy?: true
  /**
   * Null: another number of values.
   * @throws ODataError 400: a value that is none of the column's kind.
   */
  compile(values: readonly Given[], subject: Subject, asker: Asker): Test | null
}

type Kinds = readonly ValueKind[] | null

const none = (kinds: Kinds, make: (asker: Asker) => Test): Operator => ({
  takes: 'no value',
  kinds,
  compile: (values, _subject, asker) => (values.length === 0 ? make(asker) : null),
})

const one = (kinds: Kinds, make: (value: Given, subject: Subject, asker: Asker) => Test): Operator => ({
  takes: 'one value',
  kinds,
  compile: ([value, ...more], subject, asker) =>
    value === undefined || more.length > 0 ? null : make(value, subject, asker),
})

const not = (operator: Operator): Operator => ({
  ...operator,
  compile: (...given) => {
    const test = operator.compile(...given)
    // Empty columns are "not" anything: EMU, as the service answers `ne`.
    return test === null ? null : (value) => !test(value)
  },
})

const comparison = (operator: ComparisonOperator): Operator =>
  one(null, (given, { kind }) => {
    const wanted = conditionValue(given, kind)
    return (value) => satisfies(value, operator, wanted)
  })

const pattern = (wrap: (text: string) => string): Operator =>
  one(['string'], (given) => {
    const matches = like(wrap(String(given)))
    return (value) => typeof value === 'string' && matches(value)
  })

const isIn: Operator = {
  takes: 'at least one value',
  kinds: null,
  compile: (given, { kind }) => {
    const wanted = new Set<Comparable>(given.map((value) => conditionValue(value, kind)))
    return wanted.size === 0 ? null : (value) => wanted.has(value)
  },
}

const between: Operator = {
  takes: 'two values',
  kinds: ['number', 'date', 'string'],
  compile: ([from, to, ...more], { kind }) => {
    if (from === undefined || to === undefined || more.length > 0) return null
    const [low, high] = [conditionValue(from, kind), conditionValue(to, kind)]
    return (value) => satisfies(value, 'ge', low) && satisfies(value, 'le', high)
  },
}

const isNull = none(null, () => (value) => value === null)

const within =
  ({ from, to }: Span): Test =>
  (value) =>
    typeof value === 'number' && value >= from && value < to

const period = (spanOf: (now: Date) => Span): Operator => none(['date'], ({ now }) => within(spanOf(now)))

const countedPeriod = (spanOf: (now: Date, count: number) => Span): Operator =>
  one(['date'], (given, _subject, { now }) => within(spanOf(now, conditionCount(given))))

const dayLength = 86_400_000

const onDays = (spanOf: (day: number) => Span): Operator =>
  one(['date'], (given, { kind }) =>
    within(spanOf(startOfDay(new Date(Number(conditionValue(given, kind)))).getTime())),
  )

const is = (kind: ValueKind, wanted: (asker: Asker) => Comparable): Operator =>
  none([kind], (asker) => {
    const own = wanted(asker)
    return (value) => value === own
  })

const related = (direction: 'above' | 'under', includesItself: boolean): Operator => ({
  ...one(['guid'], (given, { kind, hierarchy }) => {
    const id = String(conditionValue(given, kind))
    const ids = hierarchy?.[direction](id) ?? new Set<string>()
    return (value) => (value === id ? includesItself : typeof value === 'string' && ids.has(value))
  }),
  needsHierarchy: true,
})

const units = ['hour', 'day', 'week', 'month', 'year'] as const

/**
 * The condition operators of FetchXML. EMU: days, weeks and months are those of UTC.
 * The query functions of `$filter` are the same ones under other names (`queryFunctions.ts`).
 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...(['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const).map((name): [string, Operator] => [
    name,
    comparison(name),
  ]),
  ['neq', comparison('ne')],
  ['like', pattern((text) => text)],
  ['not-like', not(pattern((text) => text))],
  ['contains', pattern((text) => `%${text}%`)],
  ['begins-with', pattern((text) => `${text}%`)],
  ['not-begin-with', not(pattern((text) => `${text}%`))],
  ['ends-with', pattern((text) => `%${text}`)],
  ['not-end-with', not(pattern((text) => `%${text}`))],
  ['in', isIn],
  ['not-in', not(isIn)],
  ['between', between],
  ['not-between', not(between)],
  ['null', isNull],
  ['not-null', not(isNull)],
  ['eq-userid', is('guid', ({ userId }) => userId)],
  ['ne-userid', not(is('guid', ({ userId }) => userId))],
  ['eq-businessid', is('guid', ({ businessUnitId }) => businessUnitId)],
  ['ne-businessid', not(is('guid', ({ businessUnitId }) => businessUnitId))],
  ['eq-userlanguage', is('number', ({ language }) => language)],
  ['yesterday', period((now) => calendarSpan(now, 'day', -1))],
  ['today', period((now) => calendarSpan(now, 'day', 0))],
  ['tomorrow', period((now) => calendarSpan(now, 'day', 1))],
  ['last-seven-days', period((now) => sevenDays(now, 'last'))],
  ['next-seven-days', period((now) => sevenDays(now, 'next'))],
  ...(['week', 'month', 'year'] as const).flatMap((unit): [string, Operator][] => [
    [`last-${unit}`, period((now) => calendarSpan(now, unit, -1))],
    [`this-${unit}`, period((now) => calendarSpan(now, unit, 0))],
    [`next-${unit}`, period((now) => calendarSpan(now, unit, 1))],
  ]),
  ...units.flatMap((unit): [string, Operator][] => [
    [`last-x-${unit}s`, countedPeriod((now, count) => lastSpan(now, unit, count))],
    [`next-x-${unit}s`, countedPeriod((now, count) => nextSpan(now, unit, count))],
  ]),
  ...(['minute', ...units] as const).map((unit): [string, Operator] => [
    `olderthan-x-${unit}s`,
    countedPeriod((now, count) => olderSpan(now, unit, count)),
  ]),
  ['on', onDays((day) => ({ from: day, to: day + dayLength }))],
  ['on-or-after', onDays((day) => ({ from: day, to: Number.POSITIVE_INFINITY }))],
  ['on-or-before', onDays((day) => ({ from: Number.NEGATIVE_INFINITY, to: day + dayLength }))],
  ['above', related('above', false)],
  ['eq-or-above', related('above', true)],
  ['under', related('under', false)],
  ['eq-or-under', related('under', true)],
  ['not-under', not(related('under', false))],
])

/** What Dataverse has too, and the emulator has not: option sets, teams and fiscal settings are not in the facts. */
export const refusedOperators: ReadonlySet<string> = new Set([
  'contain-values',
  'not-contain-values',
  'eq-userteams',
  'eq-useroruserteams',
  'eq-useroruserhierarchy',
  'eq-useroruserhierarchyandteams',
  'last-fiscal-period',
  'last-fiscal-year',
  'next-fiscal-period',
  'next-fiscal-year',
  'this-fiscal-period',
  'this-fiscal-year',
  'last-x-fiscal-periods',
  'last-x-fiscal-years',
  'next-x-fiscal-periods',
  'next-x-fiscal-years',
  'in-fiscal-period',
  'in-fiscal-year',
  'in-fiscal-period-and-year',
  'in-or-after-fiscal-period-and-year',
  'in-or-before-fiscal-period-and-year',
])
