import { invalidArgument, propertyNotFilterable, unknownProperty } from '../errors.ts'
import { comparable, order, typeName, type Comparable } from '../odata/compare.ts'
import type { Property, ResourceType } from '../odata/resourceType.ts'
import type { MetadataItem } from '../metadata/metadataType.ts'
import type { MetadataCondition, MetadataFilter } from './entityQuery.ts'

type Test = (item: MetadataItem) => boolean

const sdk = 'Microsoft.Xrm.Sdk.Metadata.'

const plainTypes: ReadonlyMap<string, string> = new Map([
  ['string', 'System.String'],
  ['boolean', 'System.Boolean'],
  ['number', 'System.Int32'],
  ['guid', 'System.Guid'],
])

interface Filterable {
  /** The CLR type of a value that compares with it. */
  readonly type: string
  readonly kind: Property<MetadataItem>['kind']
  readonly members: ReadonlySet<string> | undefined
  read(item: MetadataItem): unknown
}

const clrType = ({ kind, enumType }: Property<MetadataItem>): string | undefined =>
  kind === 'enum' ? `${sdk}${enumType}` : plainTypes.get(kind)

/**
 * A property that conditions may name: simple ones, enums, and managed ones by their value; no labels, cascades and
 * menus (contract.md 9). Properties of derived types count: each item has its own.
 */
const filterable = (name: string, resource: ResourceType<MetadataItem>): Filterable => {
  const property = resource.property(name) ?? resource.derivedProperty(name)
  if (property === undefined) throw unknownProperty(name, resource.name)
  const named = property.members?.get('Value') ?? property
  const type = name === 'AttributeTypeName' ? `${sdk}AttributeTypeDisplayName` : clrType(named)
  if (type === undefined) throw propertyNotFilterable(name, resource.name)
  if (name !== 'AttributeTypeName')
    return { type, kind: named.kind, members: named.enumMembers, read: (item) => named.read(item) }
  return {
    type,
    kind: 'string',
    members: undefined,
    read: (item) => ('AttributeTypeName' in item ? item.AttributeTypeName.Value : null),
  }
}

const texts: Readonly<Partial<Record<string, RegExp>>> = {
  'System.Boolean': /^(?:true|false)$/i,
  'System.Int32': /^-?\d{1,10}$/,
  'System.Guid': /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
}

/** @throws ODataError 400: the text is no value of the type. */
const valueOf = (text: string | null, { type, kind, members }: Filterable): Comparable => {
  if (text === null) return null
  const isValue = members === undefined ? (texts[type]?.test(text) ?? true) : members.has(text)
  if (!isValue) throw invalidArgument(`'${text}' is not a value of ${type}.`)
  if (kind === 'boolean') return text.toLowerCase() === 'true'
  if (kind === 'number') return Number(text)
  return comparable(text, kind, false)
}

/** EMU: the texts of an array: one JSON array, in either kind of quotes, or a plain list with commas. */
const listOf = (value: string | readonly string[] | null): readonly string[] => {
  if (value === null) return []
  if (typeof value !== 'string') return value
  if (!value.trim().startsWith('[')) return value.split(',').map((text) => text.trim())
  try {
    const parsed: unknown = JSON.parse(value.includes('"') ? value : value.replaceAll("'", '"'))
    if (Array.isArray(parsed)) return parsed.map(String)
  } catch {
    // Refused below, like everything that is no array.
  }
  throw invalidArgument(`'${value}' is not an array.`)
}

const refuseType = (given: string, name: string, wanted: string): never => {
  throw invalidArgument(`The property ${name} compares with a value of ${wanted}, not of ${given}.`)
}

const compileList = ({ ConditionOperator, PropertyName, Value }: MetadataCondition, on: Filterable): Test => {
  if (Value?.Type !== `${on.type}[]`) return refuseType(Value?.Type ?? 'null', PropertyName, `${on.type}[]`)
  const wanted = new Set(listOf(Value.Value).map((text) => valueOf(text, on)))
  const isIn: Test = (item) => wanted.has(comparable(on.read(item), on.kind, false))
  return ConditionOperator === 'In' ? isIn : (item) => !isIn(item)
}

const compileCondition = (condition: MetadataCondition, type: ResourceType<MetadataItem>): Test => {
  const { ConditionOperator: operator, PropertyName, Value } = condition
  const on = filterable(PropertyName, type)
  if (operator === 'In' || operator === 'NotIn') return compileList(condition, on)
  const text = Value?.Value ?? null
  if (Value?.Type !== undefined && Value.Type !== on.type) refuseType(Value.Type, PropertyName, on.type)
  if (typeof text !== 'string' && text !== null) throw invalidArgument(`${operator} compares with one value.`)
  const value = valueOf(text, on)
  const read = (item: MetadataItem) => comparable(on.read(item), on.kind, false)
  if (operator === 'Equals') return (item) => read(item) === value
  if (operator === 'NotEquals') return (item) => read(item) !== value
  if (value === null || (on.kind !== 'number' && on.kind !== 'string')) {
    throw invalidArgument(`${operator} needs something with an order: ${typeName(on.kind, undefined)} has none.`)
  }
  const sign = operator === 'GreaterThan' ? 1 : -1
  return (item) => {
    const actual = read(item)
    return actual !== null && order(actual, value) === sign
  }
}

const always: Test = () => true

/**
 * The criteria of a query into a predicate: contract.md 9. No conditions: everything.
 * @throws ODataError 400: unknown names, properties that cannot be filtered, values of another type.
 */
export const compileCriteria = (
  filter: MetadataFilter | null | undefined,
  type: ResourceType<MetadataItem>,
): Test => {
  const tests = [
    ...(filter?.Conditions ?? []).map((condition) => compileCondition(condition, type)),
    ...(filter?.Filters ?? []).map((nested) => compileCriteria(nested, type)),
  ]
  if (tests.length === 0) return always
  return filter?.FilterOperator === 'Or'
    ? (item) => tests.some((test) => test(item))
    : (item) => tests.every((test) => test(item))
}
