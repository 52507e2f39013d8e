import { notSupported } from '../errors.ts'
import { readXml, type XmlElement } from '../readXml.ts'
import { checkShape, oneOf, optional, positive, required, truth } from './element.ts'
import { invalidAlias, invalidFetchValue, tooManyLinks } from './fetchErrors.ts'
import type {
  FetchAttribute,
  FetchCondition,
  FetchFilter,
  FetchLink,
  FetchOrder,
  FetchQuery,
  FetchSource,
} from './fetchQuery.ts'

/** Microsoft's page on joining tables with FetchXML. */
const maximumLinks = 15

/** EMU: no query of a person is deeper. */
const maximumDepth = 50

const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name)

const aliasOf = (element: XmlElement): string | null => {
  const alias = optional(element, 'alias')
  if (alias !== null && !/^[A-Za-z_]\w*$/.test(alias)) throw invalidAlias(alias)
  return alias
}

const parseAttribute = (element: XmlElement): FetchAttribute => {
  checkShape(element, {
    attributes: [
      'name',
      'alias',
      'aggregate',
      'groupby',
      'distinct',
      'dategrouping',
      'usertimezone',
      'rowaggregate',
      'addedby',
      'build',
    ],
    children: [],
  })
  if (optional(element, 'rowaggregate') !== null) throw notSupported('rowaggregate in FetchXML')
  return {
    name: required(element, 'name'),
    alias: aliasOf(element),
    aggregate: optional(element, 'aggregate'),
    isGroup: truth(element, 'groupby'),
    isDistinct: truth(element, 'distinct'),
    dateGrouping: optional(element, 'dategrouping'),
  }
}

const parseOrder = (element: XmlElement): FetchOrder => {
  checkShape(element, { attributes: ['attribute', 'alias', 'entityname', 'descending'], children: [] })
  const [attribute, alias] = [optional(element, 'attribute'), optional(element, 'alias')]
  if ((attribute === null) === (alias === null)) {
    throw invalidFetchValue("An order needs either the attribute 'attribute' or the attribute 'alias'.")
  }
  return {
    attribute,
    alias,
    entityName: optional(element, 'entityname'),
    descending: truth(element, 'descending'),
  }
}

const parseCondition = (element: XmlElement): FetchCondition => {
  checkShape(element, {
    attributes: ['attribute', 'operator', 'value', 'valueof', 'entityname', 'uiname', 'uitype', 'uihidden'],
    children: ['value'],
  })
  const list = childrenOf(element, 'value')
  for (const value of list) checkShape(value, { attributes: ['uiname', 'uitype'], children: [] })
  const value = element.attributes.get('value')
  return {
    kind: 'condition',
    attribute: required(element, 'attribute'),
    operator: required(element, 'operator'),
    entityName: optional(element, 'entityname'),
    values: [...(value === undefined ? [] : [value]), ...list.map(({ text }) => text)],
    valueOf: optional(element, 'valueof'),
  }
}

const parseFilter = (element: XmlElement, depth: number): FetchFilter => {
  if (depth > maximumDepth) throw invalidFetchValue('The filters are nested too deeply.')
  checkShape(element, {
    attributes: [
      'type',
      'hint',
      'isquickfindfields',
      'overridequickfindrecordlimitenabled',
      'overridequickfindrecordlimitdisabled',
    ],
    children: ['filter', 'condition', 'link-entity'],
  })
  if (truth(element, 'isquickfindfields')) throw notSupported('isquickfindfields in FetchXML')
  const terms = element.children.map((child) => {
    if (child.name === 'filter') return parseFilter(child, depth + 1)
    if (child.name === 'condition') return parseCondition(child)
    const link = parseLink(child, depth + 1)
    if (link.linkType !== 'any' && link.linkType !== 'not any') {
      throw invalidFetchValue(`A link-entity of the type '${link.linkType}' can't stand in a filter.`)
    }
    return { kind: 'existence', link } as const
  })
  return { kind: 'filter', type: oneOf(element, 'type', ['and', 'or']) ?? 'and', terms }
}

const sourceChildren = ['attribute', 'all-attributes', 'no-attrs', 'order', 'filter', 'link-entity']

const parseSource = (element: XmlElement, depth: number): FetchSource => {
  const links = childrenOf(element, 'link-entity').map((link) => parseLink(link, depth + 1))
  if (links.some(({ linkType }) => linkType === 'any' || linkType === 'not any')) {
    throw invalidFetchValue("Links of the types 'any' and 'not any' stand in filters only.")
  }
  return {
    table: required(element, 'name'),
    allAttributes: childrenOf(element, 'all-attributes').length > 0,
    attributes: childrenOf(element, 'attribute').map(parseAttribute),
    filters: childrenOf(element, 'filter').map((filter) => parseFilter(filter, depth + 1)),
    orders: childrenOf(element, 'order').map(parseOrder),
    links,
  }
}

const linkTypes = ['inner', 'outer', 'exists', 'in', 'matchfirstrowusingcrossapply', 'any', 'not any'] as const

const parseLink = (element: XmlElement, depth: number): FetchLink => {
  if (depth > maximumDepth) throw invalidFetchValue('The links are nested too deeply.')
  checkShape(element, {
    attributes: [
      'name',
      'from',
      'to',
      'alias',
      'link-type',
      'intersect',
      'visible',
      'enableprefiltering',
      'prefilterparametername',
    ],
    children: sourceChildren,
  })
  truth(element, 'intersect')
  // Microsoft's pages contradict each other about these.
  const type = optional(element, 'link-type')
  if (type === 'all' || type === 'not all') throw notSupported(`the link-type ${type} in FetchXML`)
  return {
    ...parseSource(element, depth),
    from: required(element, 'from'),
    to: required(element, 'to'),
    alias: aliasOf(element),
    linkType: oneOf(element, 'link-type', linkTypes) ?? 'inner',
  }
}

const countLinks = (element: XmlElement): number => {
  let links = 0
  const waiting = [element]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.name === 'link-entity') links += 1
    waiting.push(...next.children)
  }
  return links
}

const read = (xml: string): XmlElement => {
  try {
    return readXml(xml)
  } catch (error) {
    throw invalidFetchValue(`Invalid XML: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

const ignoredOfFetch = [
  'version',
  'mapping',
  'output-format',
  'no-lock',
  'latematerialize',
  'options',
  'useraworderby',
  'utc-offset',
  'savedqueryid',
  'returnrecordcount',
]

/**
 * FetchXML into its tree. EMU: attributes that only tune the server are read over.
 * @throws ODataError 400: not well formed, unknown elements, attributes or values; 501 for what is not supported.
 */
export const parseFetch = (xml: string): FetchQuery => {
  const fetch = read(xml)
  if (fetch.name !== 'fetch') throw invalidFetchValue(`The root element must be fetch, not ${fetch.name}.`)
  checkShape(fetch, {
    attributes: [
      ...ignoredOfFetch,
      'aggregate',
      'aggregatelimit',
      'distinct',
      'returntotalrecordcount',
      'top',
      'count',
      'page',
      'paging-cookie',
      'datasource',
    ],
    children: ['entity'],
  })
  if (optional(fetch, 'datasource') !== null) throw notSupported('datasource in FetchXML')
  if (countLinks(fetch) > maximumLinks) throw tooManyLinks()
  const [entity, second] = fetch.children
  if (entity === undefined || second !== undefined) throw invalidFetchValue('A fetch has exactly one entity.')
  checkShape(entity, {
    attributes: ['name', 'enableprefiltering', 'prefilterparametername'],
    children: sourceChildren,
  })
  const [top, count, page] = [positive(fetch, 'top'), positive(fetch, 'count'), positive(fetch, 'page')]
  if (top !== null && (count !== null || page !== null)) {
    throw invalidFetchValue("The attribute 'top' can't be used together with 'count' and 'page'.")
  }
  return {
    root: parseSource(entity, 0),
    isAggregate: truth(fetch, 'aggregate'),
    isDistinct: truth(fetch, 'distinct'),
    countsAll: truth(fetch, 'returntotalrecordcount'),
    top,
    count,
    page: page ?? 1,
    pagingCookie: optional(fetch, 'paging-cookie'),
    aggregateLimit: positive(fetch, 'aggregatelimit'),
  }
}
