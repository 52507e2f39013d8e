import { compileCondition } from '../conditions/compileCondition.ts'
import { like } from '../conditions/like.ts'
import { operatorOfFunction } from '../conditions/queryFunctions.ts'
import { incompatibleTypes, invalidArgument, syntaxError } from '../errors.ts'
import { comparable, typeName } from './compare.ts'
import type { Expression, Literal } from './expression.ts'
import { listValues } from './listValues.ts'
import {
  bindPath,
  literalOf,
  type BoundProperty,
  type FilterContext,
  type Frame,
  type Scope,
} from './operand.ts'

type Call = Extract<Expression, { kind: 'call' }>
type Predicate<Item> = (frame: Frame<Item>) => boolean

const namespace = 'Microsoft.Dynamics.CRM.'

const parameter = (call: Call, name: string, context: FilterContext): Literal | null => {
  const given = call.named.get(name)
  return given === undefined ? null : literalOf(given, context.aliases)
}

const valueOf = (literal: Literal): unknown => ('value' in literal ? literal.value : null)

/** `PropertyValues`, or `PropertyValue`, or `PropertyValue1` and `PropertyValue2`. */
const valuesOf = (call: Call, context: FilterContext): readonly unknown[] => {
  const list = parameter(call, 'PropertyValues', context)
  if (list !== null) {
    const values = listValues(list)
    if (values !== null) return values
    throw invalidArgument(`The parameter PropertyValues of ${call.name} must be a list.`)
  }
  return ['PropertyValue', 'PropertyValue1', 'PropertyValue2']
    .flatMap((name) => parameter(call, name, context) ?? [])
    .map(valueOf)
}

/** `PropertyName`: a property, or a lookup by its column. @throws ODataError 400. */
const subjectOf = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): BoundProperty<Item> | null => {
  const literal = parameter(call, 'PropertyName', context)
  if (literal?.type !== 'string')
    throw invalidArgument(`The parameter PropertyName of ${call.name} must be a text.`)
  const path = literal.value.split('/')
  const lookup = `_${literal.value}_value`
  return bindPath(scope, scope.type.property(lookup) === undefined ? path : [lookup], context)
}

/** The only one that schema queries know: contract.md 2.2. */
const compileMetadataIn = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): Predicate<Item> => {
  const bound = subjectOf(call, scope, context)
  const values = valuesOf(call, context)
  if (bound === null) return () => false
  const { kind } = bound.property
  // Microsoft's samples send numbers and GUIDs in quotes here; texts compare exactly.
  const wanted = new Set(
    values.map((value) => comparable(kind === 'number' ? Number(value) : value, kind, false)),
  )
  return (frame) => wanted.has(comparable(bound.read(frame), kind, false))
}

/**
 * `Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)` and its like; null: no query function.
 * @throws ODataError as `compileCondition`.
 */
export const compileQueryFunction = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): Predicate<Item> | null => {
  if (!call.name.startsWith(namespace)) return null
  const operator = operatorOfFunction(call.name.slice(namespace.length))
  if (operator === null || (scope.type.isMetadata && operator !== 'in')) return null
  if (scope.type.isMetadata) return compileMetadataIn(call, scope, context)
  const bound = subjectOf(call, scope, context)
  const values = valuesOf(call, context)
  if (bound === null) return () => false
  const { property, type } = bound
  const subject = { kind: property.kind, hierarchy: property.name === type.key ? type.hierarchy() : null }
  const test = compileCondition({ operator, shown: call.name }, values, subject, context.asker)
  return (frame) => test(comparable(bound.read(frame), property.kind, true))
}

/** Wildcards are those of SQL. */
const textFunctions: ReadonlyMap<string, (part: string) => string> = new Map([
  ['contains', (part: string) => `%${part}%`],
  ['startswith', (part: string) => `${part}%`],
  ['endswith', (part: string) => `%${part}`],
])

/** `contains`, `startswith`, `endswith`: not on metadata; rows ignore case (contract.md 12.5). */
export const compileTextFunction = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): Predicate<Item> | null => {
  const pattern = textFunctions.get(call.name)
  if (pattern === undefined || scope.type.isMetadata) return null
  const [property, part] = call.positional
  if (property?.kind !== 'path' || part === undefined || call.positional.length !== 2) {
    throw syntaxError(`The function ${call.name} needs a property and a text.`)
  }
  const bound = bindPath(scope, property.segments, context)
  if (bound === null) return () => false
  const literal = literalOf(part, context.aliases)
  if (bound.property.kind !== 'string' || literal?.type !== 'string') {
    throw incompatibleTypes(typeName(bound.property.kind, bound.property.enumType), 'Edm.String', call.name)
  }
  const matches = like(pattern(literal.value), bound.type.foldsCase)
  return (frame) => {
    const value = bound.read(frame)
    return typeof value === 'string' && matches(value)
  }
}
