/** The `Prefer` header: contract.md 1.1 and 12.5. */
export interface Preference {
  /** Null: not asked for. */
  readonly maxPageSize: number | null
  readonly annotates: (annotation: string) => boolean
  /** Does a write answer with the row (contract.md 12.5)? */
  readonly returnsRepresentation: boolean
  /** What `Preference-Applied` repeats; null when nothing was honoured. */
  readonly applied: string | null
}

const item = /\s*([\w.-]+)(?:\s*=\s*(?:"([^"]*)"|([^\s,;"]*)))?\s*(?:[,;]|$)/y

const items = (text: string): [string, string][] => {
  const found: [string, string][] = []
  item.lastIndex = 0
  for (let match = item.exec(text); match !== null && match[0] !== ''; match = item.exec(text)) {
    const [, name, quoted, plain] = match
    if (name !== undefined) found.push([name, quoted ?? plain ?? ''])
  }
  return found
}

/** All preferences of a `Prefer` header, with their values; an empty text without one. */
export const preferences = (header: string | null): ReadonlyMap<string, string> => new Map(items(header ?? ''))

const matcher = (patterns: string): ((annotation: string) => boolean) => {
  const tests = patterns.split(',').map((pattern) => pattern.trim())
  return (annotation) =>
    tests.some((test) =>
      test.endsWith('*') ? annotation.startsWith(test.slice(0, -1)) : test === annotation,
    )
}

const noAnnotation = (_annotation: string): boolean => false

export const parsePreference = (header: string | null): Preference => {
  let maxPageSize: number | null = null
  let annotates = noAnnotation
  let returnsRepresentation = false
  const applied: string[] = []
  for (const [name, value] of items(header ?? '')) {
    if (name === 'odata.maxpagesize' && Number.isInteger(Number(value)) && Number(value) > 0) {
      maxPageSize = Number(value)
      applied.push(`odata.maxpagesize=${value}`)
    }
    if (name === 'odata.include-annotations') {
      annotates = matcher(value)
      applied.push(`odata.include-annotations="${value}"`)
    }
    if (name === 'return' && value === 'representation') {
      returnsRepresentation = true
      applied.push('return=representation')
    }
  }
  return {
    maxPageSize,
    annotates,
    returnsRepresentation,
    applied: applied.length === 0 ? null : applied.join(','),
  }
}
