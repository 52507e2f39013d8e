import { expect } from 'vitest'
import { error, type Client, type Members, type Reply } from './client.ts'
import { attempt } from './refused.ts'

const namespace = 'Microsoft.Dynamics.CRM.'

/** A label as clients send it. */
export const label = (text: string, language = 1033): Members => ({
  '@odata.type': `${namespace}Label`,
  LocalizedLabels: [
    { '@odata.type': `${namespace}LocalizedLabel`, Label: text, LanguageCode: language },
  ],
})

export const aNewLookup = (schemaName: string, more: Members = {}): Members => ({
  '@odata.type': `${namespace}LookupAttributeMetadata`,
  AttributeType: 'Lookup',
  AttributeTypeName: { Value: 'LookupType' },
  SchemaName: schemaName,
  DisplayName: label(schemaName),
  ...more,
})

/** The least that creates `cso_contact_site`: contact to cso_site.cso_contactid (contract.md 2.5). */
export const aNewOneToMany = (more: Members = {}): Members => ({
  '@odata.type': `${namespace}OneToManyRelationshipMetadata`,
  SchemaName: 'cso_contact_site',
  ReferencedEntity: 'contact',
  ReferencingEntity: 'cso_site',
  Lookup: aNewLookup('cso_ContactId'),
  ...more,
})

/** The least that creates `cso_Sites_Contacts` (contract.md 2.6). */
export const aNewManyToMany = (more: Members = {}): Members => ({
  '@odata.type': `${namespace}ManyToManyRelationshipMetadata`,
  SchemaName: 'cso_Sites_Contacts',
  Entity1LogicalName: 'cso_site',
  Entity2LogicalName: 'contact',
  ...more,
})

/** A table with a primary name and nothing more. */
export const aNewTable = (SchemaName: string): Members => {
  const DisplayName = label(SchemaName)
  return {
    SchemaName,
    DisplayName,
    DisplayCollectionName: DisplayName,
    Attributes: [
      {
        '@odata.type': 'Microsoft.Dynamics.CRM.StringAttributeMetadata',
        SchemaName: 'cso_Name',
        DisplayName,
        IsPrimaryName: true,
      },
    ],
  }
}

/** What a new relationship's menu is when the request says nothing (contract.md 2.5). */
export const defaultMenu: Members = {
  Behavior: 'UseCollectionName',
  Group: 'Details',
  Order: 10000,
  IsCustomizable: true,
  Icon: null,
  ViewId: '00000000-0000-0000-0000-000000000000',
  AvailableOffline: true,
  MenuId: null,
  QueryApi: null,
  Label: { LocalizedLabels: [], UserLocalizedLabel: null },
}

export const create = (client: Client, body: Members, headers: Record<string, string> = {}): Promise<Reply> =>
  client.ask('POST', 'RelationshipDefinitions', body, headers)

/** A request that is refused, and changes nothing at all. */
export const expectRefusal = async (
  client: Client,
  ask: () => Promise<Reply>,
  [status, code, message]: readonly [status: number, code: string, message?: unknown],
): Promise<void> => {
  const json = error(code, message ?? expect.any(String))
  expect(await attempt(client, ask)).toEqual({ status, json, isUnchanged: true })
}
