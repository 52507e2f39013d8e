import type { FieldChange } from '../model/change.ts'
import type { EditableField, EditableValue } from '../model/editableField.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cascadeActions, type CascadeAction, type CascadeValue } from '../model/cascade.ts'
import type { CascadeChange } from '../model/change.ts'
import { cascadeMembers, decodeOneToMany } from './decodeRelationship.ts'
import { publish, updateRelationship } from './encode.ts'
import { isJsonObject, parseJson, type Json, type JsonObject } from './json.ts'
import { object } from './member.ts'
import type { Definition } from './relationshipDefinition.ts'
import { requestText } from './requestText.ts'
import { oneToManyDocument } from './sampleDocuments.ts'

const definitionOf = (document: JsonObject): Definition => ({
  relationship: decodeOneToMany(document, 'r'),
  document,
})

const change = (action: CascadeAction, before: CascadeValue, after: CascadeValue): CascadeChange => ({
  type: 'cascade',
  schemaName: 'sample_BankAccount_Contacts',
  action,
  before,
  after,
})

/** The paths at which two JSON values differ. */
function differences(one: Json | undefined, other: Json | undefined, path = ''): readonly string[] {
  if (isJsonObject(one) && isJsonObject(other)) {
    const members = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...members].flatMap((member) => differences(one[member], other[member], `${path}/${member}`))
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [path]
}

test('an update is the documented PUT', () => {
  const request = updateRelationship(
    definitionOf(oneToManyDocument),
    [change('delete', 'RemoveLink', 'Restrict')],
    'ContosoProjects',
  )
  expect(request).toMatchObject({
    method: 'PUT',
    path: '/api/data/v9.2/RelationshipDefinitions(6f3b1f4e-1111-4222-8333-000000000001)',
    headers: {
      Accept: 'application/json',
      'OData-MaxVersion': '4.0',
      'OData-Version': '4.0',
      'Content-Type': 'application/json',
      'MSCRM.MergeLabels': 'true',
      'MSCRM.SolutionUniqueName': 'ContosoProjects',
    },
  })
  const { '@odata.context': _, ...kept } = oneToManyDocument
  const expected = {
    '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
    ...kept,
    CascadeConfiguration: { ...object(kept['CascadeConfiguration'], 'r'), Delete: 'Restrict' },
  }
  expect(request.body).toBe(JSON.stringify(expected))
})

const jsonValues = fc.jsonValue().map((value) => parseJson(JSON.stringify(value)))
const memberNames = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'Delete', '@odata.type'),
  fc.string(),
)
const unknownMembers = fc.dictionary(memberNames, jsonValues, { noNullPrototype: false, maxKeys: 4 })

/**
 * JSON text with members of its own slipped in among the others: `__proto__` is a member like any other
 * there.
 */
const withExtra = (document: JsonObject, extra: JsonObject, taken: ReadonlySet<string>): JsonObject => {
  const added = Object.entries(extra).filter(([name]) => !taken.has(name) && !name.startsWith('@odata.'))
  return Object.fromEntries([...added, ...Object.entries(document)])
}

const order = (document: JsonObject) =>
  Object.keys(document).filter((member) => !member.startsWith('@odata.'))

test('law: what is put differs from what was read in the approved fields and nowhere else', () => {
  const cascade = object(oneToManyDocument['CascadeConfiguration'], 'r')
  const menu = object(oneToManyDocument['AssociatedMenuConfiguration'], 'r')
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...cascadeActions), { minLength: 1 }),
      unknownMembers,
      unknownMembers,
      unknownMembers,
      (changed, top, inCascade, inMenu) => {
        const full: JsonObject = {
          ...oneToManyDocument,
          CascadeConfiguration: withExtra(cascade, inCascade, new Set(Object.keys(cascade))),
          AssociatedMenuConfiguration: withExtra(menu, inMenu, new Set(Object.keys(menu))),
        }
        const received = object(
          parseJson(JSON.stringify(withExtra(full, top, new Set(Object.keys(full))))),
          'r',
        )
        const changes = changed.map((action) => change(action, 'NoCascade', 'Active'))
        const sent = object(
          parseJson(updateRelationship(definitionOf(received), changes, 'Contoso').body ?? ''),
          'r',
        )
        const approved = changed.map((action) => `/CascadeConfiguration/${cascadeMembers[action]}`)
        expect(new Set(differences(received, sent))).toEqual(
          new Set(['/@odata.context', '/@odata.type', ...approved]),
        )
        expect(order(sent)).toEqual(order(received))
      },
    ),
  )
})

test('a field the document lacks is not added to it', () => {
  const { CascadeConfiguration: _, ...without } = oneToManyDocument
  const { Archive: __, ...older } = object(oneToManyDocument['CascadeConfiguration'], 'r')
  const changes = [change('archive', 'RemoveLink', 'Restrict')]
  expect(() => updateRelationship(definitionOf(without), changes, 'Contoso')).toThrow('CascadeConfiguration')
  const document = { ...oneToManyDocument, CascadeConfiguration: older }
  expect(() => updateRelationship(definitionOf(document), changes, 'Contoso')).toThrow(
    'CascadeConfiguration.Archive',
  )
})

test('a solution name cannot carry another header', () => {
  expect(() => updateRelationship(definitionOf(oneToManyDocument), [], 'A\r\nX: y')).toThrow('unique name')
})

test('publishing names the tables and nothing more', () => {
  expect(publish(['account', 'a<b>&"\'']).body).toBe(
    JSON.stringify({
      ParameterXml:
        '<importexportxml><entities><entity>account</entity><entity>a&lt;b&gt;&amp;&quot;&apos;</entity></entities></importexportxml>',
    }),
  )
  expect(publish(['account'])).toMatchObject({ method: 'POST', path: '/api/data/v9.2/PublishXml' })
  expect(() => publish([])).toThrow()
})

test('a request reads as it goes over the wire', () => {
  expect(requestText(publish(['account']), 'https://contoso.crm4.dynamics.com'))
    .toBe(`POST https://contoso.crm4.dynamics.com/api/data/v9.2/PublishXml HTTP/1.1
Accept: application/json
OData-MaxVersion: 4.0
OData-Version: 4.0
Content-Type: application/json

{
  "ParameterXml": "<importexportxml><entities><entity>account</entity></entities></importexportxml>"
}`)
})

const ofField = (field: EditableField, after: EditableValue): FieldChange => ({
  type: 'field',
  schemaName: 'sample_BankAccount_Contacts',
  field,
  before: null,
  after,
})

test('fields are replaced in the document, members that nobody knows stay, and a label is added beside the others', () => {
  const changes = [
    ofField('isSearchable', true),
    ofField('isCustomizable', false),
    ofField('menu.order', null),
    ofField('menu.labels.1033', 'Card holders'),
    ofField('menu.labels.1031', 'Karteninhaber'),
  ]
  const { body } = updateRelationship(definitionOf(oneToManyDocument), changes, 'Contoso')
  const { '@odata.context': _, ...document } = oneToManyDocument
  const menu = object(document['AssociatedMenuConfiguration'], 'menu')
  const label = object(menu['Label'], 'label')
  expect(JSON.parse(body ?? '')).toEqual({
    '@odata.type': 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
    ...document,
    IsValidForAdvancedFind: true,
    IsCustomizable: { ...object(document['IsCustomizable'], 'flag'), Value: false },
    AssociatedMenuConfiguration: {
      ...menu,
      Order: null,
      Label: {
        ...label,
        LocalizedLabels: [
          { Label: 'Card holders', LanguageCode: 1033, IsManaged: false, HasChanged: null },
          { '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: 'Karteninhaber', LanguageCode: 1031 },
        ],
      },
    },
  })
})

test.each<[EditableField, EditableValue, string]>([
  ['menu1.order', 1, 'Entity1AssociatedMenuConfiguration'],
  ['isHierarchical', true, 'IsHierarchical'],
])('a document without %s is not guessed at', (field, after, member) => {
  const { IsHierarchical: _, ...document } = oneToManyDocument
  const definition = { ...definitionOf(oneToManyDocument), document }
  expect(() => updateRelationship(definition, [ofField(field, after)], 'Contoso')).toThrow(member)
})

test('a menu whose label is null, which reads as one without a text, can get one', () => {
  const menu = object(oneToManyDocument['AssociatedMenuConfiguration'], 'menu')
  const without = { ...oneToManyDocument, AssociatedMenuConfiguration: { ...menu, Label: null } }
  const request = updateRelationship(definitionOf(without), [ofField('menu.labels.1031', 'Karteninhaber')], 'MySolution')
  const sent = object(parseJson(request.body ?? ''), 'body')
  expect(object(sent['AssociatedMenuConfiguration'], 'menu')['Label']).toEqual({
    '@odata.type': 'Microsoft.Dynamics.CRM.Label',
    LocalizedLabels: [{ '@odata.type': 'Microsoft.Dynamics.CRM.LocalizedLabel', Label: 'Karteninhaber', LanguageCode: 1031 }],
  })
})
