/** What is wrong with a text that is to be a FetchXML query of a table, as far as it can be seen without a server. */
export type FetchProblem =
  | { readonly type: 'empty' | 'notFetch' | 'aggregate' }
  | { readonly type: 'otherTable'; readonly table: string }

const root = /^\s*(?:<\?xml[^>]*>\s*)?<fetch\b([^>]*?)(\/?)>/

/** Null where nothing is wrong. The server judges the rest. */
export function fetchProblem(text: string, table: string): FetchProblem | null {
  if (text.trim() === '') return { type: 'empty' }
  const attributes = root.exec(text)?.[1]
  const entity = /<entity\b[^>]*?\bname\s*=\s*["']([^"']+)["']/.exec(text)?.[1]
  if (attributes === undefined || entity === undefined) return { type: 'notFetch' }
  if (/\baggregate\s*=\s*["'](?:true|1)["']/i.test(attributes)) return { type: 'aggregate' }
  return entity.toLowerCase() === table ? null : { type: 'otherTable', table: entity }
}

/** The query for one page of rows; null where it says itself how many rows or which page it wants. */
export function fetchPage(text: string, page: number, count: number): string | null {
  const match = root.exec(text)
  if (match === null || /\b(?:top|page|count|paging-cookie)\s*=/i.test(match[1] ?? '')) return null
  const start = text.indexOf('<fetch') + '<fetch'.length
  return `${text.slice(0, start)} page="${page}" count="${count}"${text.slice(start)}`
}

/** A query answers with more rows than can be paged through. */
export class TooManyRowsError extends Error {
  override readonly name = 'TooManyRowsError'
  readonly most: number

  constructor(most: number) {
    super(`The query answers with more than ${most} rows.`)
    this.most = most
  }
}
