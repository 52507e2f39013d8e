import type { Relationship } from '../model/relationship.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { isNotThere } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { decodeRelationship } from './decodeRelationship.ts'
import type { JsonObject } from './json.ts'
import { object } from './member.ts'
import { apiRoot, quoted } from './wireRequest.ts'

/** One relationship as read: decoded for us, and whole as received for the PUT that will replace it. */
export interface Definition {
  readonly relationship: Relationship
  readonly document: JsonObject
}

/** The casts that make the server answer with every member of a kind (contract.md 2.1). */
export const casts: Readonly<Record<Relationship['type'], string>> = {
  OneToMany: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
  ManyToMany: 'Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata',
}

/** Where one relationship is read with every member of its kind (contract.md 2.1). */
export const definitionPath = (schemaName: string, type: Relationship['type']): string =>
  `${apiRoot}RelationshipDefinitions(SchemaName=${quoted(schemaName)})/${casts[type]}`

/**
 * The whole definition of one relationship (contract.md 2.1). Throws a DataverseError with status 404 when
 * there is none.
 */
export async function loadDefinition(
  client: ReadClient,
  schemaName: string,
  type: Relationship['type'],
  options: Pick<ReadOptions, 'strong' | 'signal' | 'onWait'> = {},
): Promise<Definition> {
  const path = definitionPath(schemaName, type)
  const document = object(await client.read(path, { ...options, kind: 'metadataRead' }), schemaName)
  const relationship = decodeRelationship(document, type, schemaName)
  if (relationship.schemaName !== schemaName) {
    throw new DecodeError(`${schemaName}.SchemaName`, relationship.schemaName, `"${schemaName}"`)
  }
  return { relationship, document }
}

/**
 * Whether a relationship of whichever kind has the name: read without a cast, which answers 404 for one of the other
 * kind (contract.md 2.1). Throws a DataverseError.
 */
export async function isNameTaken(
  client: ReadClient,
  schemaName: string,
  options: Pick<ReadOptions, 'strong' | 'signal' | 'onWait'> = {},
): Promise<boolean> {
  try {
    const path = `${apiRoot}RelationshipDefinitions(SchemaName=${quoted(schemaName)})?$select=SchemaName`
    await client.read(path, { ...options, kind: 'metadataRead' })
    return true
  } catch (error) {
    if (isNotThere(error)) return false
    throw error
  }
}
