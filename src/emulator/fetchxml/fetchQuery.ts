/** A FetchXML document as it was written: names are not looked up yet. */
export interface FetchQuery {
  readonly root: FetchSource
  readonly isAggregate: boolean
  readonly isDistinct: boolean
  readonly countsAll: boolean
  /** Null: not given. */
  readonly top: number | null
  readonly count: number | null
  readonly page: number
  readonly pagingCookie: string | null
  readonly aggregateLimit: number | null
}

/** `entity` or `link-entity`. */
export interface FetchSource {
  readonly table: string
  readonly allAttributes: boolean
  readonly attributes: readonly FetchAttribute[]
  readonly filters: readonly FetchFilter[]
  readonly orders: readonly FetchOrder[]
  readonly links: readonly FetchLink[]
}

export type LinkType = 'inner' | 'outer' | 'exists' | 'in' | 'matchfirstrowusingcrossapply' | 'any' | 'not any'

export interface FetchLink extends FetchSource {
  readonly from: string
  readonly to: string
  readonly alias: string | null
  readonly linkType: LinkType
}

export interface FetchAttribute {
  readonly name: string
  readonly alias: string | null
  readonly aggregate: string | null
  readonly isGroup: boolean
  readonly isDistinct: boolean
  readonly dateGrouping: string | null
}

export interface FetchOrder {
  readonly attribute: string | null
  /** Aggregates only: the alias of a column of the result. */
  readonly alias: string | null
  readonly entityName: string | null
  readonly descending: boolean
}

export interface FetchFilter {
  readonly kind: 'filter'
  readonly type: 'and' | 'or'
  readonly terms: readonly (FetchFilter | FetchCondition | FetchExistence)[]
}

export interface FetchCondition {
  readonly kind: 'condition'
  readonly attribute: string
  readonly operator: string
  readonly entityName: string | null
  readonly values: readonly string[]
  /** Another column instead of values. */
  readonly valueOf: string | null
}

/** A link inside a filter: is there a row, or none? */
export interface FetchExistence {
  readonly kind: 'existence'
  readonly link: FetchLink
}
