import { read, write, type Coverage } from './entry.ts'

const id = '00000000-0000-0000-0000-000000000001'
const target = `@t={'@odata.id':'solutions(${id})'}`
const sharing = 'operations/access/shareAccess.test.ts'
const retrieving = 'operations/access/retrieveAccess.test.ts'
const revoking = 'operations/access/revokeInheritedAccess.test.ts'
const principals = 'users and teams, not the organization'

export const accessCoverage: readonly Coverage[] = [
  write('GrantAccess', 'partial', principals, ['POST', 'GrantAccess'], sharing),
  write('ModifyAccess', 'partial', principals, ['POST', 'ModifyAccess'], sharing),
  write('RevokeAccess', 'partial', principals, ['POST', 'RevokeAccess'], sharing),
  read(
    'RetrievePrincipalAccess',
    'partial',
    'owners, shares and System Administrator; no other security roles',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?${target}`,
    retrieving,
  ),
  read(
    'RetrieveSharedPrincipalsAndAccess',
    'supported',
    "Microsoft's \"Verifying access in code\"",
    `RetrieveSharedPrincipalsAndAccess(Target=@t)?${target}`,
    retrieving,
  ),
  read(
    'RetrieveAccessOrigin',
    'partial',
    'no hierarchy security, no organization as principal',
    `RetrieveAccessOrigin(ObjectId=@o,LogicalName=@l,PrincipalId=@p)?@o=${id}&@l='solution'&@p=${id}`,
    retrieving,
  ),
  write(
    'CreateAsyncJobToRevokeInheritedAccess',
    'supported',
    'contract.md 4.4',
    ['POST', 'CreateAsyncJobToRevokeInheritedAccess'],
    revoking,
  ),
  read(
    'ResetInheritedAccess',
    'partial',
    'never as a job',
    'ResetInheritedAccess(FetchXml=@p)?@p=<fetch/>',
    revoking,
  ),
  write(
    'Merge',
    'partial',
    'many-to-many links stay with the subordinate',
    ['POST', 'Merge'],
    'operations/access/merge.test.ts',
  ),
]
