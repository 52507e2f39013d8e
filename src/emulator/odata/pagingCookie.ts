import { conditionValue, isGiven } from '../conditions/conditionValue.ts'
import { ODataError, syntaxError } from '../errors.ts'
import { readXml, type XmlElement } from '../readXml.ts'
import type { Position, SortKey } from './ordering.ts'

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Half a surrogate pair is no character, and has no place in a URL. */
const escape = (text: string): string =>
  text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[&<>"]/g, (character) => escapes.get(character) ?? '')

const bound = <Item>(edge: 'first' | 'last', key: SortKey<Item>, item: Item): string => {
  const value = key.read(item)
  if (!isGiven(value)) return `${edge}null="1"`
  const text = key.kind === 'guid' ? `{${String(value).toUpperCase()}}` : String(value)
  return `${edge}="${escape(text)}"`
}

/**
 * Where a page ends, in Dataverse's notation: `<cookie page="1"><name last="…" first="…" />…</cookie>`. The next
 * page begins behind its last row, whatever was added or deleted meanwhile.
 */
export const writeCookie = <Item>(
  page: number,
  items: { readonly first: Item; readonly last: Item },
  keys: readonly SortKey<Item>[],
): string => {
  const parts = keys.map(
    (key) => `<${key.name} ${bound('last', key, items.last)} ${bound('first', key, items.first)} />`,
  )
  return `<cookie page="${page}">${parts.join('')}</cookie>`
}

/** The form in which answers carry one: `$skiptoken`, and the annotation of FetchXML. */
export const wrapCookie = (cookie: string, nextPage: number): string =>
  `<cookie pagenumber="${nextPage}" ` +
  `pagingcookie="${encodeURIComponent(encodeURIComponent(cookie))}" istracking="False" />`

const malformed = (): ODataError => syntaxError('Malformed XML in the Paging Cookie')

const parse = (text: string): XmlElement => {
  try {
    const root = readXml(text)
    if (root.name === 'cookie') return root
  } catch (error) {
    // Anything but the reader's own complaint is a bug.
    if (!(error instanceof Error)) throw error
  }
  throw malformed()
}

const pageOf = (text: string | undefined): number => {
  const page = Number(text)
  if (!Number.isInteger(page) || page < 1) throw malformed()
  return page
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(decodeURIComponent(text))
  } catch {
    throw malformed()
  }
}

/** @throws ODataError 400 `0x0`: it is none, or one of a query with another order. */
export const readCookie = <Item>(text: string, keys: readonly SortKey<Item>[]): Position => {
  const { children } = parse(text)
  if (children.length !== keys.length) throw malformed()
  return keys.map(({ name, kind }, index) => {
    const part = children[index]
    if (part?.name !== name) throw malformed()
    const last = part.attributes.get('last')
    if (last !== undefined) return conditionValue(last, kind)
    if (part.attributes.get('lastnull') === '1') return null
    throw malformed()
  })
}

/** @throws ODataError 400 `0x0`. */
export const unwrapCookie = (text: string): { readonly cookie: string; readonly page: number } => {
  const { attributes } = parse(text)
  const cookie = attributes.get('pagingcookie')
  if (cookie === undefined) throw malformed()
  return { cookie: decode(cookie), page: pageOf(attributes.get('pagenumber')) }
}
