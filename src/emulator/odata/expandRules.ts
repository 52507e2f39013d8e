import { expandNotAllowed, nestedManyToMany, queryOptionNotSupported, syntaxError } from '../errors.ts'
import { limit } from './page.ts'
import type { ExpandItem, QueryOptions } from './queryOptions.ts'
import type { Navigation } from './resourceType.ts'

/** contract.md 6.3. */
const maximumExpands = 15

/** contract.md 2.2: schema queries know neither order nor pages. */
export const refuseMetadataOptions = (options: QueryOptions): void => {
  if (options.top !== null) throw queryOptionNotSupported('$top')
  if (options.orderby !== null) throw queryOptionNotSupported('$orderby')
  if (options.skiptoken !== null) throw queryOptionNotSupported('$skiptoken')
  if (options.apply !== null) throw queryOptionNotSupported('$apply')
}

const countExpands = (items: readonly ExpandItem[]): number =>
  items.reduce((sum, item) => sum + 1 + countExpands(item.options.expand), 0)

/** How the whole `$expand` of a request behaves, by Microsoft's page on joining tables. */
export interface ExpandMode {
  /**
   * Is an `$expand` nested anywhere? Then `$top`, `$orderby` and many-to-many relationships are refused, and pages of
   * the request's size apply to expanded collections. Otherwise they come whole, with a link that lists the same rows.
   */
  readonly isNested: boolean
  /** Null: no pages of expanded collections. */
  readonly pageSize: number | null
}

/** @throws ODataError 400: more than 15. */
export const expandMode = (items: readonly ExpandItem[], maxPageSize: number | null): ExpandMode => {
  if (countExpands(items) > maximumExpands) {
    throw syntaxError(`The number of $expand options is limited to ${maximumExpands}.`)
  }
  const isNested = items.some((item) => item.options.expand.length > 0)
  return { isNested, pageSize: isNested && maxPageSize !== null ? Math.min(maxPageSize, limit) : null }
}

/** @throws ODataError 400: options that do not go with this navigation. */
export const checkExpand = <Item>(item: ExpandItem, navigation: Navigation<Item>, mode: ExpandMode): void => {
  const { options, isReference } = item
  const { isMetadata } = navigation.type()
  if (isMetadata) refuseMetadataOptions(options)
  else if ((options.top !== null || options.orderby !== null) && (mode.isNested || !navigation.isCollection)) {
    throw expandNotAllowed(
      'Only $select and $filter clause can be provided while doing $expand on many-to-one relationship ' +
        'or nested one-to-many relationship.',
    )
  }
  // The page says "not supported" of many-to-many beside others, too; nobody has seen that refused, so it is answered.
  if (mode.isNested && navigation.isManyToMany === true) throw nestedManyToMany(navigation.name)
  if (isReference && (navigation.isCollection || isMetadata)) {
    throw expandNotAllowed('Expand with $ref is only supported on lookup type navigation property.')
  }
}
