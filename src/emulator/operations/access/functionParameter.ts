import { invalidArgument, wrongVerb } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Literal } from '../../odata/expression.ts'

/**
 * The value of a function's parameter, in place or behind an alias.
 * @throws ODataError 404 without the parameter: there is no such function (contract.md 1.5); 400 without the alias.
 */
const functionParameter = ({ segments, query, url }: Exchange, name: string): Literal => {
  const sent = segments.at(-1)?.arguments?.named.get(name)
  if (sent === undefined) throw wrongVerb(url.href)
  const literal = sent.type === 'alias' ? query.aliases.get(sent.name) : sent
  if (literal === undefined) throw invalidArgument(`The parameter ${name} has no value.`)
  return literal
}

/** @throws ODataError as above; 400 for a value of another type. */
export const textParameter = (exchange: Exchange, name: string, type: 'guid' | 'string'): string => {
  const literal = functionParameter(exchange, name)
  if (literal.type !== type) throw invalidArgument(`The parameter ${name} must be a ${type}.`)
  return literal.value
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws ODataError as above; 400 for anything but an object. */
export const objectParameter = (exchange: Exchange, name: string): Readonly<Record<string, unknown>> => {
  const literal = functionParameter(exchange, name)
  if (literal.type !== 'json' || !isObject(literal.value))
    throw invalidArgument(`The parameter ${name} must be an object.`)
  return literal.value
}
