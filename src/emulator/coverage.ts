/** How much of contract.md 15 the emulator covers. A test sends every example and compares with the registry. */
export interface Coverage {
  readonly operation: string
  readonly status: 'supported' | 'partial' | 'refused'
  readonly note: string
  /** Method and path below the API's root. */
  readonly example: readonly [method: string, path: string]
}

const read = (operation: string, status: 'supported' | 'partial', note: string, path: string): Coverage => ({
  operation,
  status,
  note,
  example: ['GET', path],
})

const refused = (operation: string, method: string, path: string, note = 'a later slice'): Coverage => ({
  operation,
  status: 'refused',
  note,
  example: [method, path],
})

const id = '00000000-0000-0000-0000-000000000001'
const legacy = 'not needed by a console for relationships'

export const coverage: readonly Coverage[] = [
  read('WhoAmI', 'supported', 'contract.md 10.1', 'WhoAmI'),
  read(
    'RetrieveCurrentOrganization',
    'partial',
    'no datacenter, geography or tenant',
    "RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'",
  ),
  read('RetrieveProvisionedLanguages', 'supported', 'contract.md 10.1', 'RetrieveProvisionedLanguages'),
  read(
    'GET EntityDefinitions',
    'partial',
    'the members of contract.md 2.10 and the columns of the facts; no keys, no option sets',
    'EntityDefinitions',
  ),
  read('GET RelationshipDefinitions', 'supported', 'contract.md 2.1 to 2.4', 'RelationshipDefinitions'),
  {
    operation: 'PUT RelationshipDefinitions',
    status: 'supported',
    note: 'contract.md 2.7 and 4.3; which transitions of system cascades are limited is undocumented',
    example: ['PUT', `RelationshipDefinitions(${id})`],
  },
  { operation: 'PublishXml', status: 'partial', note: 'tables only', example: ['POST', 'PublishXml'] },
  {
    operation: 'PublishAllXml',
    status: 'supported',
    note: 'contract.md 8.1',
    example: ['POST', 'PublishAllXml'],
  },
  read(
    'GET rows',
    'partial',
    'queries of contract.md 6.3 and 12.5; no option texts, alternate keys or Dataverse query functions but In',
    'solutions',
  ),
  refused('POST RelationshipDefinitions', 'POST', 'RelationshipDefinitions'),
  refused('DELETE RelationshipDefinitions', 'DELETE', `RelationshipDefinitions(${id})`),
  refused('POST EntityDefinitions', 'POST', 'EntityDefinitions', legacy),
  refused('PUT EntityDefinitions', 'PUT', "EntityDefinitions(LogicalName='account')", legacy),
  refused('DELETE EntityDefinitions', 'DELETE', "EntityDefinitions(LogicalName='account')"),
  refused('POST rows', 'POST', 'solutions'),
  refused('PATCH rows', 'PATCH', `solutions(${id})`),
  refused('PUT rows', 'PUT', `solutions(${id})/friendlyname`),
  refused('DELETE rows', 'DELETE', `solutions(${id})`),
  refused('associate and disassociate', 'POST', `solutions(${id})/solution_solutioncomponent/$ref`),
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
  refused('CreateCustomerRelationships', 'POST', 'CreateCustomerRelationships'),
  refused('CreatePolymorphicLookupAttribute', 'POST', 'CreatePolymorphicLookupAttribute'),
  refused('CreateAsyncJobToRevokeInheritedAccess', 'POST', 'CreateAsyncJobToRevokeInheritedAccess'),
  refused('ResetInheritedAccess', 'GET', "ResetInheritedAccess(FetchXml=@p)?@p='x'"),
  refused('AddSolutionComponent', 'POST', 'AddSolutionComponent'),
  refused('RemoveSolutionComponent', 'POST', 'RemoveSolutionComponent'),
  refused(
    'RetrieveDependenciesForDelete',
    'GET',
    `RetrieveDependenciesForDelete(ObjectId=@p1,ComponentType=@p2)?@p1=${id}&@p2=10`,
  ),
  refused(
    'RetrieveDependentComponents',
    'GET',
    `RetrieveDependentComponents(ObjectId=${id},ComponentType=10)`,
  ),
  refused('RetrieveRequiredComponents', 'GET', `RetrieveRequiredComponents(ObjectId=${id},ComponentType=10)`),
  refused('RetrieveMetadataChanges', 'GET', 'RetrieveMetadataChanges(Query=@p1)?@p1={"Properties":null}'),
  refused('RetrieveTotalRecordCount', 'GET', 'RetrieveTotalRecordCount(EntityNames=@p1)?@p1=["account"]'),
  refused(
    'RetrieveUserPrivileges',
    'GET',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
  ),
  refused(
    'RetrieveUserPrivilegeByPrivilegeName',
    'GET',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadAccount')`,
  ),
  refused(
    'RetrievePrincipalAccess',
    'GET',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={"@odata.id":"accounts(${id})"}`,
  ),
  refused('$batch', 'POST', '$batch'),
  refused('$metadata', 'GET', '$metadata', 'several MB that no client of ours reads'),
  refused('GlobalOptionSetDefinitions', 'GET', 'GlobalOptionSetDefinitions', legacy),
  refused('ManagedPropertyDefinitions', 'GET', 'ManagedPropertyDefinitions', legacy),
  refused('fetchXml', 'GET', 'solutions?fetchXml=<fetch/>'),
  refused('savedQuery', 'GET', `solutions?savedQuery=${id}`, legacy),
  refused('userQuery', 'GET', `solutions?userQuery=${id}`, legacy),
  refused(
    'LabelLanguages',
    'GET',
    'EntityDefinitions?LabelLanguages=1033',
    'reports contradict: contract.md 2.2',
  ),
  refused('the service document', 'GET', '', legacy),
]
