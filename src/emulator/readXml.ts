/** An element of a small XML document: no namespaces and no DTDs. */
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

const isNameEnd = (character: string): boolean => ' \t\r\n/>'.includes(character)

const unescape = (text: string, at: number): string => {
  let result = ''
  for (let from = 0; ;) {
    const ampersand = text.indexOf('&', from)
    if (ampersand < 0) return result + text.slice(from)
    const end = text.indexOf(';', ampersand)
    const entity = entities.get(text.slice(ampersand + 1, end < 0 ? ampersand + 1 : end))
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

const attribute = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy

/** The attributes of a tag, from the end of its name on. */
const attributesIn = (xml: string, from: number, end: number): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  const text = xml.slice(from, end).replace(/\/$/, '')
  let read = 0
  for (const [whole, name = '', double, single] of text.matchAll(attribute)) {
    found.set(name, unescape(double ?? single ?? '', from + read))
    read += whole.length
  }
  if (text.slice(read).trim() !== '') return fail('An attribute is not well formed', from + read)
  return found
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
        const attributes = attributesIn(xml, stop, end)
        const element: XmlElement = { name, attributes, children: [], text: '' }
        current().children.push(element)
        if (xml.charAt(end - 1) !== '/') open.push(element)
      }
      at = end + 1
    }
  }
  const [root, second] = document.children
  if (open.length > 1) return fail(`'<${current().name}>' is not closed`, xml.length)
  if (root === undefined || second !== undefined) return fail('There must be one root element', 0)
  return root
}
