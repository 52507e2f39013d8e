import { invalidArgument, notSupported } from '../../errors.ts'
import { readXml, type XmlElement } from '../../readXml.ts'
import type { Row } from '../../rows/row.ts'

type Test = (row: Row) => boolean

const table = 'principalobjectaccess'
const refuse = (message: string) => invalidArgument(`The FetchXml of ResetInheritedAccess ${message}`)

/** contract.md 4.4: the columns that a query may filter on, and whether they hold numbers. */
const columns: ReadonlyMap<string, 'number' | 'text'> = new Map([
  ['accessrightsmask', 'number'],
  ['inheritedaccessrightsmask', 'number'],
  ['objecttypecode', 'number'],
  ['principaltypecode', 'number'],
  ['changedon', 'text'],
  ['objectid', 'text'],
  ['principalid', 'text'],
  ['principalobjectaccessid', 'text'],
])

const comparisons: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['eq', (order) => order === 0],
  ['ne', (order) => order !== 0],
  ['gt', (order) => order > 0],
  ['ge', (order) => order >= 0],
  ['lt', (order) => order < 0],
  ['le', (order) => order <= 0],
])

const condition = ({ attributes, children }: XmlElement): Test => {
  const column = attributes.get('attribute') ?? ''
  const kind = columns.get(column)
  if (kind === undefined) throw refuse(`filters on '${column}', which is no column of ${table}.`)
  const valueOf = (row: Row): string | number | null => {
    const value = row.values.get(column)
    return typeof value === 'string' ? value.toLowerCase() : typeof value === 'number' ? value : null
  }
  const literal = (text: string): string | number => {
    if (kind === 'text') return text.toLowerCase()
    const number = text.trim() === '' ? Number.NaN : Number(text)
    if (Number.isNaN(number)) throw refuse(`compares '${column}' with '${text}', which is no number.`)
    return number
  }
  const operator = attributes.get('operator') ?? ''
  if (operator === 'null' || operator === 'not-null')
    return (row) => (valueOf(row) === null) === (operator === 'null')
  if (operator === 'in') {
    const values = new Set(children.filter(({ name }) => name === 'value').map(({ text }) => literal(text)))
    return (row) => values.has(valueOf(row) ?? '')
  }
  const holds = comparisons.get(operator)
  if (holds === undefined)
    throw notSupported(`the operator '${operator}' in the FetchXml of ResetInheritedAccess`)
  const given = attributes.get('value')
  if (given === undefined) throw refuse(`has a condition on '${column}' without a value.`)
  const expected = literal(given)
  return (row) => {
    const value = valueOf(row)
    return value !== null && holds(value === expected ? 0 : value < expected ? -1 : 1)
  }
}

/** EMU: this deep and no deeper, so that the stack stays bounded whatever comes in. */
const maximumDepth = 100

const filter = (element: XmlElement, depth: number): Test => {
  if (depth > maximumDepth) throw refuse('nests its filters too deep.')
  const tests = element.children.map((child) => {
    if (child.name === 'condition') return condition(child)
    if (child.name === 'filter') return filter(child, depth + 1)
    throw refuse(`has an unknown element ${child.name} in a filter.`)
  })
  return element.attributes.get('type') === 'or'
    ? (row) => tests.some((test) => test(row))
    : (row) => tests.every((test) => test(row))
}

const parse = (xml: string): XmlElement => {
  try {
    return readXml(xml)
  } catch (error) {
    throw refuse(`is not valid XML: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Which entries a query picks. It must ask `principalobjectaccess` for the id alone, join nothing, and filter on columns
 * of that table (Microsoft's "How to clean up inherited access").
 * @throws ODataError 400 for any other query, 501 for an operator that the emulator does not know.
 */
export const accessFetch = (xml: string): Test => {
  const fetch = parse(xml)
  const [entity, more] = fetch.children
  if (fetch.name !== 'fetch' || entity?.name !== 'entity' || more !== undefined)
    throw refuse('must be a fetch of one entity.')
  if (entity.attributes.get('name') !== table) throw refuse(`must query ${table}.`)
  const asked = entity.children.filter(({ name }) => name === 'attribute')
  const [attribute] = asked
  if (asked.length !== 1 || attribute?.attributes.get('name') !== `${table}id`)
    throw refuse(`must return ${table}id and no other column.`)
  const filters = entity.children.filter(({ name }) => name !== 'attribute')
  const other = filters.find(({ name }) => name !== 'filter')
  if (other !== undefined) throw refuse(`must not contain ${other.name}.`)
  const tests = filters.map((element) => filter(element, 0))
  return (row) => tests.every((test) => test(row))
}
