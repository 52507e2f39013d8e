/** The `Prefer` header: contract.md 1.1 and 12.5. */
export interface Preference {
  /** Null: not asked for. */
  readonly maxPageSize: number | null
  readonly annotates: (annotation: string) => boolean
  /** Did the request ask for annotations at all? Such a GET answers no 304 (contract.md 12.4). */
  readonly asksForAnnotations: boolean
  /** `return=representation`: writes answer the row (contract.md 12.5), and name it in `Preference-Applied`. */
  readonly returnsRepresentation: boolean
  /** What `Preference-Applied` repeats of what reads honour; null for nothing. */
  readonly applied: string | null
}

const item = /\s*([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;"]*)))?\s*(?:[,;]|$)/y

/** By name in lower case; of several the first counts (RFC 7240). */
const items = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  item.lastIndex = 0
  for (let match = item.exec(text); match !== null && match[0] !== ''; match = item.exec(text)) {
    const name = match[1]?.toLowerCase()
    if (name !== undefined && !found.has(name)) found.set(name, match[2] ?? match[3] ?? '')
  }
  return found
}

/** All preferences of a `Prefer` header, with their values; an empty text without one. */
export const preferences = (header: string | null): ReadonlyMap<string, string> => items(header ?? '')

const covers = (pattern: string, annotation: string): boolean =>
  pattern.endsWith('*') ? annotation.startsWith(pattern.slice(0, -1)) : pattern === annotation

/** Names, names that end in a star, and with a minus what to leave out. */
const matcher = (list: string): ((annotation: string) => boolean) => {
  const patterns = list.split(',').map((pattern) => pattern.trim())
  const wanted = patterns.filter((pattern) => pattern !== '' && !pattern.startsWith('-'))
  const unwanted = patterns.filter((pattern) => pattern.startsWith('-')).map((pattern) => pattern.slice(1))
  return (annotation) =>
    wanted.some((pattern) => covers(pattern, annotation)) &&
    !unwanted.some((pattern) => covers(pattern, annotation))
}

const noAnnotation = (_annotation: string): boolean => false

const pageSize = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : null

export const parsePreference = (header: string | null): Preference => {
  const given = items(header ?? '')
  const annotations = given.get('odata.include-annotations')
  const maxPageSize = pageSize(given.get('odata.maxpagesize'))
  const applied = [
    ...(maxPageSize === null ? [] : [`odata.maxpagesize=${maxPageSize}`]),
    ...(annotations === undefined ? [] : [`odata.include-annotations="${annotations}"`]),
  ]
  return {
    maxPageSize,
    annotates: annotations === undefined ? noAnnotation : matcher(annotations),
    asksForAnnotations: annotations !== undefined,
    returnsRepresentation: given.get('return')?.toLowerCase() === 'representation',
    applied: applied.length === 0 ? null : applied.join(','),
  }
}
