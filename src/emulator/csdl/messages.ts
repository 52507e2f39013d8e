import { complexType } from './complexTypes.ts'
import { element } from './xml.ts'

const text = 'Edm.String'
const truth = 'Edm.Boolean'
const number = 'Edm.Int32'
const id = 'Edm.Guid'

type Members = Readonly<Record<string, string>>

interface Message {
  readonly kind: 'Function' | 'Action'
  /** The table whose rows it is called on. */
  readonly boundTo?: string
  readonly parameters: Members
  /** The members of its `…Response`; a text: another type; null: nothing. */
  readonly returns: Members | string | null
}

const ask = (parameters: Members, returns: Members | string): Message => ({
  kind: 'Function',
  parameters,
  returns,
})
const order = (parameters: Members, returns: Members | null): Message => ({ kind: 'Action', parameters, returns })

const row = 'mscrm.crmbaseentity'
const sharing: Members = { Target: row, PrincipalAccess: 'mscrm.PrincipalAccess' }
const dependencies = ask({ ObjectId: id, ComponentType: number }, 'Collection(mscrm.crmbaseentity)')
const privileges: Members = { RolePrivileges: 'Collection(mscrm.RolePrivilege)' }
const languages = `Collection(${number})`
const lookupWithRelationships: Members = {
  Lookup: 'mscrm.ComplexLookupAttributeMetadata',
  OneToManyRelationships: 'Collection(mscrm.ComplexOneToManyRelationshipMetadata)',
  SolutionUniqueName: text,
}
const lookupCreated: Members = { RelationshipIds: `Collection(${id})`, AttributeId: id }
const entityNames: Members = { EntityNames: `Collection(${text})` }

/** Signatures of Dataverse's functions and actions that the contract names. */
const messages: Readonly<Record<string, Message>> = {
  WhoAmI: ask({}, { BusinessUnitId: id, UserId: id, OrganizationId: id }),
  RetrieveCurrentOrganization: ask(
    { AccessType: 'mscrm.EndpointAccessType' },
    { Detail: 'mscrm.OrganizationDetail' },
  ),
  RetrieveProvisionedLanguages: ask({}, { RetrieveProvisionedLanguages: languages }),
  RetrieveAvailableLanguages: ask({}, { LocaleIds: languages }),
  RetrieveInstalledLanguagePacks: ask({}, { RetrieveInstalledLanguagePacks: languages }),
  RetrieveTotalRecordCount: ask(entityNames, {
    EntityRecordCountCollection: 'mscrm.EntityRecordCountCollection',
  }),
  RetrieveMetadataChanges: ask(
    {
      Query: 'mscrm.EntityQueryExpression',
      DeletedMetadataFilters: 'mscrm.DeletedMetadataFilters',
      ClientVersionStamp: text,
      AppModuleId: id,
      RetrieveAllSettings: truth,
    },
    {
      EntityMetadata: 'Collection(mscrm.ComplexEntityMetadata)',
      ServerVersionStamp: text,
      DeletedMetadata: 'mscrm.DeletedMetadataCollection',
    },
  ),
  RetrieveUserPrivileges: { ...ask({}, privileges), boundTo: 'systemuser' },
  RetrieveUserPrivilegeByPrivilegeName: { ...ask({ PrivilegeName: text }, privileges), boundTo: 'systemuser' },
  GrantAccess: order(sharing, null),
  ModifyAccess: order(sharing, null),
  RevokeAccess: order({ Target: row, Revokee: row }, null),
  RetrieveSharedPrincipalsAndAccess: ask({ Target: row }, { PrincipalAccesses: 'Collection(mscrm.PrincipalAccess)' }),
  RetrieveAccessOrigin: ask({ ObjectId: id, LogicalName: text, PrincipalId: id }, { Response: text }),
  Merge: order({ Target: row, Subordinate: row, UpdateContent: row, PerformParentingChecks: truth }, null),
  RetrievePrincipalAccess: {
    ...ask({ Target: 'mscrm.crmbaseentity' }, { AccessRights: 'mscrm.AccessRights' }),
    boundTo: 'systemuser',
  },
  RetrieveDependenciesForDelete: dependencies,
  RetrieveDependentComponents: dependencies,
  RetrieveRequiredComponents: dependencies,
  PublishXml: order({ ParameterXml: text }, null),
  PublishAllXml: order({}, null),
  AddSolutionComponent: order(
    {
      ComponentId: id,
      ComponentType: number,
      SolutionUniqueName: text,
      AddRequiredComponents: truth,
      DoNotIncludeSubcomponents: truth,
      IncludedComponentSettingsValues: `Collection(${text})`,
    },
    { id },
  ),
  RemoveSolutionComponent: order(
    { SolutionComponent: 'mscrm.solutioncomponent', ComponentType: number, SolutionUniqueName: text },
    { id },
  ),
  CanBeReferenced: order({ EntityName: text }, { CanBeReferenced: truth }),
  CanBeReferencing: order({ EntityName: text }, { CanBeReferencing: truth }),
  CanManyToMany: order({ EntityName: text }, { CanManyToMany: truth }),
  GetValidManyToMany: ask({}, entityNames),
  GetValidReferencedEntities: ask({ ReferencingEntityName: text }, entityNames),
  GetValidReferencingEntities: ask({ ReferencedEntityName: text }, entityNames),
  CreateCustomerRelationships: order(lookupWithRelationships, lookupCreated),
  CreatePolymorphicLookupAttribute: order(lookupWithRelationships, lookupCreated),
  CreateAsyncJobToRevokeInheritedAccess: order({ RelationshipSchema: text }, null),
  ResetInheritedAccess: ask({ FetchXml: text }, { ResetInheritedAccessResponse: text }),
}

/** Is there a signature for the message? A test asks for all that are registered. */
export const hasSignature = (message: string): boolean => Object.hasOwn(messages, message)

const parameter = (name: string, type: string, isRequired: boolean): string =>
  element('Parameter', { Name: name, Type: type, Nullable: isRequired ? 'false' : undefined })

const responseOf = (name: string, { returns }: Message): string | null => {
  if (returns === null) return null
  return typeof returns === 'string' ? returns : `mscrm.${name}Response`
}

/** The functions and actions among these names: what the schema declares, and what the container imports. */
export const messageDeclarations = (
  isRegistered: (name: string) => boolean,
): { readonly types: readonly string[]; readonly imports: readonly string[] } => {
  const registered = Object.entries(messages).filter(([name]) => isRegistered(name))
  const types = registered.flatMap(([name, message]) => {
    const { kind, boundTo, parameters, returns } = message
    const response = responseOf(name, message)
    const declared = element(kind, { Name: name, IsBound: boundTo === undefined ? undefined : 'true' }, [
      ...(boundTo === undefined ? [] : [parameter('entity', `mscrm.${boundTo}`, true)]),
      ...Object.entries(parameters).map(([key, type]) => parameter(key, type, false)),
      ...(response === null ? [] : [element('ReturnType', { Type: response })]),
    ])
    return returns === null || typeof returns === 'string'
      ? [declared]
      : [complexType(`${name}Response`, returns), declared]
  })
  const imports = registered.flatMap(([name, { kind, boundTo }]) =>
    boundTo === undefined ? [element(`${kind}Import`, { Name: name, [kind]: `mscrm.${name}` })] : [],
  )
  return { types, imports }
}
