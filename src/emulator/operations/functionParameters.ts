import { ODataError, wrongVerb } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { isObject, type JsonObject } from '../jsonBody.ts'
import type { Literal } from '../odata/expression.ts'
import { listValues } from '../odata/listValues.ts'

/** The literals of parameters with one plain value. */
interface Plain {
  guid: string
  string: string
  number: number
  boolean: boolean
}
type PlainType = keyof Plain

/** The types that functions declare them with. */
const plainTypes: Readonly<Record<PlainType, string>> = {
  guid: 'Edm.Guid',
  string: 'Edm.String',
  number: 'Edm.Int32',
  boolean: 'Edm.Boolean',
}

/** EMU: the text follows OData's own. */
export const wrongParameterType = (name: string, type: string): ODataError =>
  new ODataError(400, '0x80060888', `The parameter ${name} must be of type ${type}.`)

const isOf = <Type extends PlainType>(
  literal: Literal,
  type: Type,
): literal is Literal & { readonly value: Plain[Type] } => literal.type === type

/** What a function was called with, each value in its parentheses or behind an alias there. */
export interface FunctionParameters {
  /** @throws ODataError 400 `0x80060888` for null or a value of another type. */
  plain<Type extends PlainType>(name: string, type: Type): Plain[Type]
  /** Null: left out, or null. @throws ODataError 400 `0x80060888` for a value of another type. */
  optional<Type extends PlainType>(name: string, type: Type): Plain[Type] | null
  /** As `optional`, of a member of an enum. */
  enumMember(name: string, enumType: string): string | null
  /** As `optional`, of JSON. @param type What the error text names. */
  object(name: string, type: string): JsonObject | null
  /** As `optional`, of a list. */
  list(name: string): readonly unknown[] | null
}

/**
 * The parameters of the function that the path ends with. An alias that the query does not define is null (OData 4.0).
 * @throws ODataError 404 without one of the required, or with another than these: there is no such function
 * (contract.md 1.5).
 */
export const functionParameters = (
  { segments, query, url }: Exchange,
  required: readonly string[],
  optional: readonly string[] = [],
): FunctionParameters => {
  const sent = segments.at(-1)?.arguments ?? { positional: [], named: new Map<string, never>() }
  const isKnown = [...sent.named.keys()].every((name) => required.includes(name) || optional.includes(name))
  if (!isKnown || sent.positional.length > 0 || required.some((name) => !sent.named.has(name)))
    throw wrongVerb(url.href)

  const find = (name: string): Literal | null => {
    const argument = sent.named.get(name)
    const literal = argument?.type === 'alias' ? query.aliases.get(argument.name) : argument
    return literal === undefined || literal.type === 'null' ? null : literal
  }
  const optionalPlain = <Type extends PlainType>(name: string, type: Type): Plain[Type] | null => {
    const literal = find(name)
    if (literal === null) return null
    if (!isOf(literal, type)) throw wrongParameterType(name, plainTypes[type])
    return literal.value
  }
  return {
    optional: optionalPlain,
    plain: (name, type) => {
      const value = optionalPlain(name, type)
      if (value === null) throw wrongParameterType(name, plainTypes[type])
      return value
    },
    enumMember: (name, enumType) => {
      const literal = find(name)
      if (literal === null) return null
      if (literal.type !== 'enum' || literal.enumType !== enumType) throw wrongParameterType(name, enumType)
      return literal.value
    },
    object: (name, type) => {
      const literal = find(name)
      if (literal === null) return null
      if (literal.type !== 'json' || !isObject(literal.value)) throw wrongParameterType(name, type)
      return literal.value
    },
    list: (name) => {
      const literal = find(name)
      if (literal === null) return null
      const values = listValues(literal)
      if (values === null) throw wrongParameterType(name, `Collection(${plainTypes.string})`)
      return values
    },
  }
}
