import { incompatibleTypes, invalidArgument, syntaxError } from '../errors.ts'
import { comparable, typeName } from './compare.ts'
import type { Expression } from './expression.ts'
import { bindPath, literalOf, type FilterContext, type Frame, type Scope } from './operand.ts'

type Call = Extract<Expression, { kind: 'call' }>
type Predicate<Item> = (frame: Frame<Item>) => boolean

const listOf = (call: Call, context: FilterContext): readonly unknown[] => {
  const values = call.named.get('PropertyValues')
  const literal = values === undefined ? null : literalOf(values, context.aliases)
  if (literal?.type === 'list') return literal.items.map((item) => ('value' in item ? item.value : null))
  if (literal?.type === 'json' && Array.isArray(literal.value))
    return literal.value.map((value: unknown) => value)
  throw invalidArgument(`The parameter PropertyValues of ${call.name} must be a list.`)
}

/** `Microsoft.Dynamics.CRM.In(PropertyName='LogicalName',PropertyValues=['a','b'])`: contract.md 2.2. */
export const compileIn = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): Predicate<Item> | null => {
  if (call.name !== 'Microsoft.Dynamics.CRM.In') return null
  const name = call.named.get('PropertyName')
  const literal = name === undefined ? null : literalOf(name, context.aliases)
  if (literal?.type !== 'string')
    throw invalidArgument(`The parameter PropertyName of ${call.name} must be a text.`)
  const bound = bindPath(scope, literal.value.split('/'), context)
  const values = listOf(call, context)
  if (bound === null) return () => false
  const { kind } = bound.property
  const { foldsCase } = bound.type
  const wanted = new Set(
    // Microsoft's samples send numbers and GUIDs in quotes here.
    values.map((value) => comparable(kind === 'number' ? Number(value) : value, kind, foldsCase)),
  )
  return (frame) => wanted.has(comparable(bound.read(frame), kind, foldsCase))
}

const textFunctions: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ['contains', (text: string, part: string) => text.includes(part)],
  ['startswith', (text: string, part: string) => text.startsWith(part)],
  ['endswith', (text: string, part: string) => text.endsWith(part)],
])

/** `contains`, `startswith`, `endswith`: not on metadata; rows ignore case (contract.md 12.5). */
export const compileTextFunction = <Item>(
  call: Call,
  scope: Scope<Item>,
  context: FilterContext,
): Predicate<Item> | null => {
  const test = textFunctions.get(call.name)
  if (test === undefined || scope.type.isMetadata) return null
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
  const fold = (text: string) => (bound.type.foldsCase ? text.toLowerCase() : text)
  const wanted = fold(literal.value)
  return (frame) => {
    const value = bound.read(frame)
    return typeof value === 'string' && test(fold(value), wanted)
  }
}
