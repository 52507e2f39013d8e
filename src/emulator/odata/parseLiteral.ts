import type { Literal } from './expression.ts'
import type { TokenReader } from './tokenReader.ts'

const words: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['null', { type: 'null' }],
  ['true', { type: 'boolean', value: true }],
  ['false', { type: 'boolean', value: false }],
])

const parseScalar = (reader: TokenReader): Literal => {
  const token = reader.next()
  switch (token.kind) {
    case 'string':
      return { type: 'string', value: token.text }
    case 'guid':
      return { type: 'guid', value: token.text.toLowerCase() }
    case 'number':
      return { type: 'number', value: Number(token.text) }
    case 'date':
      if (Number.isNaN(Date.parse(token.text))) break
      return { type: 'date', value: token.text }
    case 'enum':
      return { type: 'enum', enumType: token.enumType ?? '', value: token.text }
    case 'name': {
      const word = words.get(token.text)
      if (word !== undefined) return word
      break
    }
    case 'json':
    case 'symbol':
    case 'end':
      break
  }
  throw reader.unexpected(`a value instead of '${token.text}'`)
}

/** In lists texts may have double quotes: Microsoft's samples of query functions. */
const parseListItem = (reader: TokenReader): Literal =>
  reader.peek().kind === 'json' ? { type: 'string', value: reader.next().text } : parseScalar(reader)

/**
 * One literal; a list in brackets holds scalars only, so nothing nests here.
 * @throws ODataError 400 `0x0`.
 */
export const parseLiteral = (reader: TokenReader): Literal => {
  if (!reader.take('[')) return parseScalar(reader)
  const items: Literal[] = []
  if (!reader.take(']')) {
    do items.push(parseListItem(reader))
    while (reader.take(','))
    reader.expect(']')
  }
  return { type: 'list', items }
}
