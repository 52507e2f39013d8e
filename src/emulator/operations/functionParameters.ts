import { ODataError, syntaxError, wrongVerb } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import type { Literal } from '../odata/expression.ts'

/**
 * The parameters of a function, in the given order, each inline or by alias.
 * @throws ODataError 404 without one of them or with another: there is no such function (contract.md 1.5); 400 for an
 * alias without a value.
 */
export const functionParameters = (exchange: Exchange, names: readonly string[]): readonly Literal[] => {
  const { segments, query, url } = exchange
  const sent = segments[0]?.arguments
  if (sent?.positional.length !== 0 || sent.named.size !== names.length) throw wrongVerb(url.href)
  return names.map((name) => {
    const argument = sent.named.get(name)
    if (argument === undefined) throw wrongVerb(url.href)
    if (argument.type !== 'alias') return argument
    const value = query.aliases.get(argument.name)
    if (value === undefined) throw syntaxError(`The parameter alias '${argument.name}' has no value.`)
    return value
  })
}

/** EMU: the text follows OData's own. */
export const wrongParameterType = (name: string, type: string): ODataError =>
  new ODataError(400, '0x80060888', `The parameter ${name} must be of type ${type}.`)
