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

/** What `RelationshipType` says of each kind (contract.md 3.1). */
const kinds: Readonly<Record<Relationship['type'], string>> = {
  OneToMany: 'OneToManyRelationship',
  ManyToMany: 'ManyToManyRelationship',
}

/**
 * Whether a relationship of the other kind has the name: read without a cast, which answers 404 for it (contract.md 2.1).
 * Throws a DataverseError, or a DecodeError for a kind that is not known.
 */
export async function isHeldByOtherKind(
  client: ReadClient,
  { schemaName, type }: Pick<Relationship, 'schemaName' | 'type'>,
  options: Pick<ReadOptions, 'strong' | 'signal' | 'onWait'> = {},
): Promise<boolean> {
  const path = `${apiRoot}RelationshipDefinitions(SchemaName=${quoted(schemaName)})?$select=RelationshipType`
  try {
    const { RelationshipType: found } = object(await client.read(path, { ...options, kind: 'metadataRead' }), schemaName)
    if (found === kinds[type]) return false
    if (Object.values(kinds).some((kind) => kind === found)) return true
    throw new DecodeError(`${schemaName}.RelationshipType`, found, Object.values(kinds).join(' or '))
  } catch (error) {
    if (isNotThere(error)) return false
    throw error
  }
}
