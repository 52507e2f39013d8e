import { read, refused, write, type Coverage } from './entry.ts'

const id = '00000000-0000-0000-0000-000000000001'
const legacy = 'not needed by a console for relationships'

export const schemaCoverage: readonly Coverage[] = [
  read(
    'GET EntityDefinitions',
    'partial',
    'the members of contract.md 2.10 and the columns of the facts; no keys, no option sets',
    'EntityDefinitions',
    'operations/schema/readTables.test.ts',
  ),
  read(
    'GET RelationshipDefinitions',
    'supported',
    'contract.md 2.1 to 2.4',
    'RelationshipDefinitions',
    'operations/schema/readRelationships.test.ts',
  ),
  write(
    'PUT RelationshipDefinitions',
    'supported',
    'contract.md 2.7 and 4.3; which transitions of system cascades are limited is undocumented',
    ['PUT', `RelationshipDefinitions(${id})`],
    'operations/schema/putRelationship.test.ts',
  ),
  write(
    'POST RelationshipDefinitions',
    'supported',
    'contract.md 2.5, 2.6 and 4.3',
    ['POST', 'RelationshipDefinitions'],
    'operations/schema/postRelationship.test.ts',
  ),
  write(
    'DELETE RelationshipDefinitions',
    'supported',
    'contract.md 2.8',
    ['DELETE', `RelationshipDefinitions(${id})`],
    'operations/schema/deleteRelationship.test.ts',
  ),
  refused('POST EntityDefinitions', 'POST', 'EntityDefinitions', legacy),
  refused('PUT EntityDefinitions', 'PUT', "EntityDefinitions(LogicalName='account')", legacy),
  refused('DELETE EntityDefinitions', 'DELETE', "EntityDefinitions(LogicalName='account')"),
  refused('CanBeReferenced', 'POST', 'CanBeReferenced'),
  refused('CanBeReferencing', 'POST', 'CanBeReferencing'),
  refused('CanManyToMany', 'POST', 'CanManyToMany'),
  refused('GetValidManyToMany', 'GET', 'GetValidManyToMany'),
  refused(
    'GetValidReferencingEntities',
    'GET',
    "GetValidReferencingEntities(ReferencedEntityName='account')",
  ),
  refused('GetValidReferencedEntities', 'GET', "GetValidReferencedEntities(ReferencingEntityName='account')"),
  write(
    'CreateCustomerRelationships',
    'supported',
    'contract.md 2.9',
    ['POST', 'CreateCustomerRelationships'],
    'operations/schema/multiTableLookup.test.ts',
  ),
  write(
    'CreatePolymorphicLookupAttribute',
    'supported',
    'contract.md 2.9',
    ['POST', 'CreatePolymorphicLookupAttribute'],
    'operations/schema/multiTableLookup.test.ts',
  ),
  refused('RetrieveMetadataChanges', 'GET', 'RetrieveMetadataChanges(Query=@p1)?@p1={"Properties":null}'),
  refused('$metadata', 'GET', '$metadata', 'several MB that no client of ours reads'),
  refused('GlobalOptionSetDefinitions', 'GET', 'GlobalOptionSetDefinitions', legacy),
  refused('ManagedPropertyDefinitions', 'GET', 'ManagedPropertyDefinitions', legacy),
  refused(
    'LabelLanguages',
    'GET',
    'EntityDefinitions?LabelLanguages=1033',
    'reports contradict: contract.md 2.2',
  ),
]
