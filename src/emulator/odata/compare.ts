import { incompatibleTypes } from '../errors.ts'
import type { ComparisonOperator, Literal } from './expression.ts'
import type { ValueKind } from './resourceType.ts'

export type Comparable = string | number | boolean | null

const names: Readonly<Record<ValueKind, string>> = {
  string: 'Edm.String',
  boolean: 'Edm.Boolean',
  number: 'Edm.Decimal',
  guid: 'Edm.Guid',
  date: 'Edm.DateTimeOffset',
  enum: 'Edm.Enum',
  complex: 'Edm.ComplexType',
}

/** The name of a kind as the error texts print it. */
export const typeName = (kind: ValueKind, enumType: string | undefined): string =>
  enumType === undefined ? names[kind] : `Microsoft.Dynamics.CRM.${enumType}`

const literalKinds: Readonly<Partial<Record<Literal['type'], ValueKind>>> = {
  boolean: 'boolean',
  number: 'number',
  string: 'string',
  guid: 'guid',
  date: 'date',
  enum: 'enum',
}

export const literalKind = (literal: Literal): ValueKind | null => literalKinds[literal.type] ?? null

const operatorNames: Readonly<Record<ComparisonOperator, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
}

/** @throws ODataError 400: contract.md 17, item 6 (an enum compared with a text, a GUID in quotes). */
export const refuseIncompatible = (left: string, right: string, operator: ComparisonOperator): never => {
  throw incompatibleTypes(left, right, operatorNames[operator])
}

/** A stored or literal value in the form in which it compares. Dates become milliseconds. */
export const comparable = (value: unknown, kind: ValueKind, foldsCase: boolean): Comparable => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'string') return null
  if (kind === 'date') return Date.parse(value)
  if (kind === 'guid' || foldsCase) return value.toLowerCase()
  return value
}

/** Ordering for `gt` … `le` and `$orderby`: empty comes first, as in the service. */
export const order = (left: Comparable, right: Comparable): number => {
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}

/** Empty equals empty, differs from everything else, and is neither less nor greater. */
export const satisfies = (left: Comparable, operator: ComparisonOperator, right: Comparable): boolean => {
  if (operator === 'eq') return left === right
  if (operator === 'ne') return left !== right
  if (left === null || right === null) return false
  const sign = order(left, right)
  if (operator === 'gt') return sign > 0
  if (operator === 'ge') return sign >= 0
  if (operator === 'lt') return sign < 0
  return sign <= 0
}
