/** An element of a small XML document: what `PublishXml` and FetchXML need, no namespaces and no DTDs. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

const fail = (message: string, at: number): never => {
  throw new Error(`${message} at position ${at}`)
}

const isSpace = (character: string): boolean => character !== '' && ' \t\r\n'.includes(character)

const isNameEnd = (character: string): boolean => isSpace(character) || '/>='.includes(character)

/** By name, or a character's number: `&#39;`, `&#x27;`. */
const entityOf = (name: string): string | undefined => {
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name) ?? []
  if (hexadecimal === undefined && decimal === undefined) return entities.get(name)
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined
}

const unescape = (text: string, at: number): string => {
  let result = ''
  for (let from = 0; ;) {
    const ampersand = text.indexOf('&', from)
    if (ampersand < 0) return result + text.slice(from)
    const end = text.indexOf(';', ampersand)
    const entity = entityOf(text.slice(ampersand + 1, end < 0 ? ampersand + 1 : end))
    if (entity === undefined) return fail('An entity is not known', at + ampersand)
    result += text.slice(from, ampersand) + entity
    from = end + 1
  }
}

/** The end of a tag, past attributes whose values may hold `>`. */
const tagEnd = (xml: string, from: number): number => {
  let quote = ''
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '<') return fail("A tag contains '<'", at)
    else if (character === '>') return at
  }
  return fail('A tag is not closed', from)
}

/** `name="value"` pairs between two positions. */
const readAttributes = (xml: string, start: number, end: number): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>()
  for (let at = start; ;) {
    while (at < end && isSpace(xml.charAt(at))) at += 1
    if (at >= end) return attributes
    const from = at
    while (at < end && !isNameEnd(xml.charAt(at))) at += 1
    const name = xml.slice(from, at)
    while (at < end && isSpace(xml.charAt(at))) at += 1
    if (name === '' || xml.charAt(at) !== '=') return fail('An attribute has no value', from)
    at += 1
    while (at < end && isSpace(xml.charAt(at))) at += 1
    const quote = xml.charAt(at)
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1
    if (close < 0 || close >= end) return fail('An attribute has no quotes', at)
    if (attributes.has(name)) return fail(`The attribute '${name}' stands twice`, from)
    attributes.set(name, unescape(xml.slice(at + 1, close), at + 1))
    at = close + 1
  }
}

const skipTo = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from)
  return at < 0 ? fail(`'${mark}' is missing`, from) : at + mark.length
}

/**
 * Reads a document without recursion, so that nesting costs no stack.
 * @throws Error with the position of the first fault.
 */
export const readXml = (xml: string): XmlElement => {
  const document: XmlElement = { name: '', attributes: new Map(), children: [], text: '' }
  const open: XmlElement[] = [document]
  const current = () => open.at(-1) ?? document
  for (let at = 0; at < xml.length;) {
    const tag = xml.indexOf('<', at)
    const text = unescape(xml.slice(at, tag < 0 ? xml.length : tag), at)
    if (open.length > 1) current().text += text
    else if (text.trim() !== '' && text !== '\uFEFF') return fail('Text stands outside the root element', at)
    if (tag < 0) break
    if (xml.startsWith('<!--', tag)) at = skipTo(xml, '-->', tag + 4)
    else if (xml.startsWith('<?', tag)) at = skipTo(xml, '?>', tag + 2)
    else if (xml.startsWith('<!', tag)) return fail('A document type is not allowed', tag)
    else {
      const end = tagEnd(xml, tag + 1)
      const isClosing = xml.charAt(tag + 1) === '/'
      const start = isClosing ? tag + 2 : tag + 1
      let stop = start
      while (stop < end && !isNameEnd(xml.charAt(stop))) stop += 1
      const name = xml.slice(start, stop)
      if (name === '') return fail('A tag has no name', tag)
      if (isClosing) {
        if (open.length === 1 || current().name !== name) return fail(`'</${name}>' closes nothing`, tag)
        open.pop()
      } else {
        const isEmpty = xml.charAt(end - 1) === '/'
        const attributes = readAttributes(xml, stop, isEmpty ? end - 1 : end)
        const element: XmlElement = { name, attributes, children: [], text: '' }
        current().children.push(element)
        if (!isEmpty) open.push(element)
      }
      at = end + 1
    }
  }
  const [root, second] = document.children
  if (open.length > 1) return fail(`'<${current().name}>' is not closed`, xml.length)
  if (root === undefined || second !== undefined) return fail('There must be one root element', 0)
  return root
}
