import { queryOptionNotSupported, syntaxError } from '../errors.ts'
import type { Expression } from './expression.ts'
import { parseApply, type Apply } from './parseApply.ts'
import { parseExpression } from './parseExpression.ts'
import { TokenReader } from './tokenReader.ts'

export interface OrderItem {
  readonly path: readonly string[]
  readonly descending: boolean
}

export interface ExpandItem {
  readonly navigation: string
  /** `nav/$ref`: the link instead of the row. */
  readonly isReference: boolean
  readonly options: QueryOptions
  /** The options as they came: links repeat them. */
  readonly parameters: readonly (readonly [string, string])[]
}

/** The options of a request, or of one `$expand` item. Null: not given. */
export interface QueryOptions {
  readonly select: readonly string[] | null
  readonly filter: Expression | null
  readonly expand: readonly ExpandItem[]
  readonly orderby: readonly OrderItem[] | null
  readonly top: number | null
  readonly count: boolean
  readonly skiptoken: string | null
  /** The address of a row: of the one to disassociate (contract.md 6.1). */
  readonly id: string | null
  readonly apply: Apply | null
}

const parseNames = (text: string): string[] => {
  const reader = new TokenReader(text)
  const names: string[] = []
  do names.push(reader.take('*') ? '*' : reader.expectKind('name').text)
  while (reader.take(','))
  reader.expectEnd()
  return names
}

const parseOrder = (text: string): OrderItem[] => {
  const reader = new TokenReader(text)
  const items: OrderItem[] = []
  do {
    const path = [reader.expectKind('name').text]
    while (reader.take('/')) path.push(reader.expectKind('name').text)
    const descending = reader.takeName('desc')
    if (!descending) reader.takeName('asc')
    items.push({ path, descending })
  } while (reader.take(','))
  reader.expectEnd()
  return items
}

const parseCountOf = (option: string, text: string): number => {
  const reader = new TokenReader(text)
  const value = Number(reader.expectKind('number').text)
  reader.expectEnd()
  if (!Number.isInteger(value) || value < 0) {
    throw syntaxError(
      `Invalid value '${text}' for ${option} query option found. A non-negative integer is required.`,
    )
  }
  return value
}

const parseTruth = (option: string, text: string): boolean => {
  if (text === 'true' || text === 'false') return text === 'true'
  throw syntaxError(
    `Invalid value '${text}' for ${option} query option found. Valid values are 'true' or 'false'.`,
  )
}

/** Dataverse allows 15 `$expand` in a query (contract.md 6.3); the emulator holds their depth to the same. */
const maximumExpandDepth = 15

/** `$select=a;$filter=b` up to the closing parenthesis, by depth and not by character. */
const parseNested = (reader: TokenReader): [string, string][] => {
  const parameters: [string, string][] = []
  do {
    const { text: name } = reader.expectKind('name')
    reader.expect('=')
    const { start } = reader.peek()
    let { end } = reader.peek()
    for (let depth = 0; depth > 0 || !(reader.isSymbol(';') || reader.isSymbol(')'));) {
      if (reader.isSymbol('(')) depth += 1
      if (reader.isSymbol(')')) depth -= 1
      if (reader.peek().kind === 'end') throw reader.unexpected("')'")
      end = reader.next().end
    }
    parameters.push([name, reader.text.slice(start, end)])
  } while (reader.take(';'))
  return parameters
}

const parseExpand = (text: string, depth: number): ExpandItem[] => {
  if (depth > maximumExpandDepth)
    throw syntaxError(`The $expand query option is nested deeper than ${maximumExpandDepth}.`)
  const reader = new TokenReader(text)
  const items: ExpandItem[] = []
  do {
    const navigation = reader.expectKind('name').text
    const isReference = reader.take('/')
    if (isReference && reader.expectKind('name').text !== '$ref') throw reader.unexpected('$ref')
    const parameters: [string, string][] = []
    if (!isReference && reader.take('(')) {
      parameters.push(...parseNested(reader))
      reader.expect(')')
    }
    items.push({ navigation, isReference, options: parseOptions(parameters, depth + 1), parameters })
  } while (reader.take(','))
  reader.expectEnd()
  return items
}

/**
 * Named options into a query. Options that start with `$` and are not known are refused (contract.md 2.2).
 * @throws ODataError 400.
 */
export const parseOptions = (parameters: Iterable<readonly [string, string]>, depth = 0): QueryOptions => {
  const options: { -readonly [Name in keyof QueryOptions]: QueryOptions[Name] } = {
    select: null,
    filter: null,
    expand: [],
    orderby: null,
    top: null,
    count: false,
    skiptoken: null,
    id: null,
    apply: null,
  }
  const seen = new Set<string>()
  for (const [name, text] of parameters) {
    if (!name.startsWith('$')) continue
    if (seen.has(name)) throw syntaxError(`Query option '${name}' was specified more than once.`)
    seen.add(name)
    if (name === '$select') options.select = parseNames(text)
    else if (name === '$filter') options.filter = parseExpression(text)
    else if (name === '$expand') options.expand = parseExpand(text, depth)
    else if (name === '$orderby') options.orderby = parseOrder(text)
    else if (name === '$top') options.top = parseCountOf(name, text)
    else if (name === '$count' && depth === 0) options.count = parseTruth(name, text)
    else if (name === '$skiptoken' && depth === 0) options.skiptoken = text
    else if (name === '$id' && depth === 0) options.id = text
    else if (name === '$apply' && depth === 0) options.apply = parseApply(text)
    else throw queryOptionNotSupported(name)
  }
  return options
}
