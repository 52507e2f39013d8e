import { syntaxError } from '../errors.ts'
import type { Aliases, Literal } from './expression.ts'
import { parseAlias } from './parseExpression.ts'
import { parseOptions, type QueryOptions } from './queryOptions.ts'

export interface Query {
  readonly options: QueryOptions
  readonly aliases: Aliases
  /** The options as they came, in order and decoded: links repeat them. */
  readonly parameters: readonly (readonly [string, string])[]
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw syntaxError(`The query string is not valid at '${text}'.`)
  }
}

/** Splits at raw `&` and the first `=`: inside a value both are percent-encoded. */
const scanParameters = (search: string): [string, string][] => {
  const parameters: [string, string][] = []
  for (let from = search.startsWith('?') ? 1 : 0; from < search.length;) {
    const ampersand = search.indexOf('&', from)
    const end = ampersand < 0 ? search.length : ampersand
    const equals = search.indexOf('=', from)
    if (end > from) {
      const split = equals < 0 || equals > end ? end : equals
      parameters.push([decode(search.slice(from, split)), decode(search.slice(split + 1, end))])
    }
    from = end + 1
  }
  return parameters
}

/** The raw query string of a URL, with or without its question mark. */
export const parseQuery = (search: string, ignored: ReadonlySet<string> = new Set()): Query => {
  const parameters = scanParameters(search).filter(([name]) => !ignored.has(name))
  const aliases = new Map<string, Literal>()
  for (const [name, text] of parameters) if (name.startsWith('@')) aliases.set(name, parseAlias(text))
  return { options: parseOptions(parameters), aliases, parameters }
}
