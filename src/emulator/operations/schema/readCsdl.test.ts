import { beforeAll, expect, test } from 'vitest'
import { hasSignature } from '../../csdl/messages.ts'
import { readXml } from '../../readXml.ts'
import { operations } from '../../registry.ts'
import { sampleEnvironment } from '../../sample/environment.ts'
import { createState } from '../../state.ts'
import { aClient, type Client } from '../../testing/client.ts'
import { anExchange } from '../../testing/exchange.ts'
import { smallEnvironment } from '../../testing/smallEnvironment.ts'
import { readCsdl } from './readCsdl.ts'

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly inside: string
}

/** The elements of one name; none of them nests in another of its name. */
const tags = (xml: string, name: string): Tag[] =>
  [...xml.matchAll(new RegExp(`<${name}( [^>]*?)?(?:/>|>(.*?)</${name}>)`, 'g'))].map(
    ([, attributes = '', inside = '']) => ({
      name,
      inside,
      attributes: new Map(
        [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  )
const named = (xml: string, tag: string): Map<string, Tag> =>
  new Map(tags(xml, tag).map((found) => [found.attributes.get('Name') ?? '', found]))
const names = (xml: string, tag: string): string[] =>
  tags(xml, tag).map((found) => found.attributes.get('Name') ?? '')
const repeated = (list: readonly string[]): string[] => list.filter((name, index) => list.indexOf(name) !== index)

let client: Client
let csdl: string
let types: ReadonlyMap<string, Tag>

beforeAll(async () => {
  client = aClient({ environment: sampleEnvironment() })
  const reply = await client.get('$metadata')
  expect(reply.headers.get('Content-Type')).toBe('application/xml')
  csdl = reply.text
  types = named(csdl, 'EntityType')
})

test('it is XML, one schema with a container', () => {
  const root = readXml(csdl)
  const [schema] = root.children[0]?.children ?? []
  expect([root.name, root.children[0]?.name, schema?.name]).toEqual(['edmx:Edmx', 'edmx:DataServices', 'Schema'])
  const kinds = new Set(schema?.children.map((child) => child.name))
  expect(kinds).toEqual(new Set(['EnumType', 'ComplexType', 'EntityType', 'Function', 'Action', 'EntityContainer']))
})

const declaredTypes = (): string[] =>
  ['EntityType', 'ComplexType', 'EnumType', 'Function', 'Action'].flatMap((tag) => names(csdl, tag))

test('every table is a type with its key among its properties, and every name stands once', () => {
  expect(types.get('account')?.inside).toContain('<Key><PropertyRef Name="accountid"/></Key>')
  expect(types.get('account')?.inside).toContain('<Property Name="_parentaccountid_value" Type="Edm.Guid"/>')
  for (const [name, { inside }] of types) {
    const properties = names(inside, 'Property')
    expect(repeated([...properties, ...names(inside, 'NavigationProperty')]), name).toEqual([])
    for (const key of names(inside, 'PropertyRef')) expect(properties, name).toContain(key)
  }
  expect(repeated(declaredTypes())).toEqual([])
})

test('every type that is named exists', () => {
  const known = new Set(declaredTypes())
  const used = [...csdl.matchAll(/"(?:Collection\()?(?:mscrm|Microsoft\.Dynamics\.CRM)\.([^")]+)/g)]
  expect([...new Set(used.map(([, name = '']) => name))].filter((name) => !known.has(name))).toEqual([])
})

test('navigations lead to each other, and lookups to the column that holds the id', () => {
  expect(types.get('contact')?.inside).toContain(
    '<NavigationProperty Name="parentcustomerid_account" Type="mscrm.account" Partner="contact_customer_accounts">' +
      '<ReferentialConstraint Property="_parentcustomerid_value" ReferencedProperty="accountid"/>',
  )
  const navigations = new Map([...types].map(([name, { inside }]) => [name, named(inside, 'NavigationProperty')]))
  for (const [name, { inside }] of types) {
    const properties = new Set(names(inside, 'Property'))
    for (const { attributes, inside: constraint } of navigations.get(name)?.values() ?? []) {
      const partner = attributes.get('Partner')
      if (partner === undefined) continue
      const target = attributes.get('Type')?.replace(/^Collection\(|\)$|mscrm\./g, '') ?? ''
      const back = navigations.get(target)?.get(partner)
      const [column] = tags(constraint, 'ReferentialConstraint')
      expect([name, partner, back?.attributes.get('Type')?.replace(/^Collection\(|\)$/g, '')]).toEqual([
        name,
        partner,
        `mscrm.${name}`,
      ])
      if (column !== undefined) expect(properties).toContain(column.attributes.get('Property'))
    }
  }
})

test('sets are bound to sets', () => {
  const sets = named(csdl, 'EntitySet')
  expect(sets.get('accounts')?.inside).toContain('<NavigationPropertyBinding Path="primarycontactid" Target="contacts"/>')
  for (const { attributes, inside } of sets.values()) {
    const type = types.get(attributes.get('EntityType')?.replace('Microsoft.Dynamics.CRM.', '') ?? '')
    const links = new Set(names(type?.inside ?? '', 'NavigationProperty'))
    for (const binding of tags(inside, 'NavigationPropertyBinding')) {
      expect(links).toContain(binding.attributes.get('Path'))
      expect(sets.has(binding.attributes.get('Target') ?? '')).toBe(true)
    }
  }
})

const printed = async (path: string): Promise<string[]> => {
  const [item] = (await client.get(path)).list
  return Object.keys(item ?? {}).filter((name) => !name.includes('@'))
}

test('a row prints what its type declares, and a definition too', async () => {
  const declared = (type: string | undefined): string[] => {
    const found = types.get(type ?? '')
    if (found === undefined) return []
    const base = found.attributes.get('BaseType')?.replace('mscrm.', '')
    return [...names(found.inside, 'Property'), ...declared(base)]
  }
  let rows = 0
  for (const [set, { attributes }] of named(csdl, 'EntitySet')) {
    const type = attributes.get('EntityType')?.replace('Microsoft.Dynamics.CRM.', '')
    if (type === 'EntityMetadata' || type === 'RelationshipMetadataBase') continue
    const found = await printed(`${set}?$top=1`)
    if (found.length === 0) continue
    rows += 1
    expect(found.toSorted(), set).toEqual(declared(type).toSorted())
  }
  expect(rows).toBeGreaterThan(60)
  const cast = 'OneToManyRelationshipMetadata'
  const oneToMany = await printed(`RelationshipDefinitions/Microsoft.Dynamics.CRM.${cast}`)
  expect(oneToMany.toSorted()).toEqual(declared(cast).toSorted())
  expect(declared('EntityMetadata')).toEqual(expect.arrayContaining(await printed('EntityDefinitions')))
  const lookup = "EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.LookupAttributeMetadata"
  expect(declared('LookupAttributeMetadata')).toEqual(expect.arrayContaining(await printed(lookup)))
})

test('it declares the messages that the emulator serves, and no others', () => {
  const served = operations
    .filter(({ name, service }) => service === undefined && /^[A-Z]\w+$/.test(name))
    .map(({ name }) => name)
  expect(served.filter((name) => !hasSignature(name))).toEqual([])
  expect([...names(csdl, 'Function'), ...names(csdl, 'Action')].toSorted()).toEqual(served.toSorted())
  expect(csdl).toContain('<FunctionImport Name="WhoAmI" Function="mscrm.WhoAmI"/>')
  expect(csdl).toContain('<ActionImport Name="PublishXml" Action="mscrm.PublishXml"/>')
  expect(csdl).toContain('<Function Name="RetrieveUserPrivileges" IsBound="true"><Parameter Name="entity"')
  expect(names(csdl, 'FunctionImport')).not.toContain('RetrieveUserPrivileges')
})

const members = (name: string): string[][] =>
  tags(named(csdl, 'EnumType').get(name)?.inside ?? '', 'Member').map(({ attributes }) => [...attributes.values()])

test('enums have the values of Microsoft', () => {
  expect(members('CascadeType').at(-1)).toEqual(['Restrict', '5'])
  expect(members('SecurityTypes').at(-1)).toEqual(['Inheritance', '8'])
  expect(members('DeletedMetadataFilters').at(-1)).toEqual(['All', '31'])
})

test('the document follows the definitions, and is built once for each state of them', () => {
  const state = createState(smallEnvironment())
  const operation = readCsdl(() => false)
  const read = () => operation.answer(anExchange(state, 'GET', '$metadata')).text
  const before = read()
  expect(before).toContain('<Property Name="revenue" Type="Edm.Decimal" Scale="Variable"/>')
  expect(before).not.toContain('FunctionImport')
  expect(read()).toBe(before)
  state.schema.deleteColumn('account', 'revenue')
  expect(read()).not.toContain('"revenue"')
})
