import { read, refused, type Coverage } from './entry.ts'

const id = '00000000-0000-0000-0000-000000000001'
const legacy = 'not needed by a console for relationships'

export const rowsCoverage: readonly Coverage[] = [
  read(
    'GET rows',
    'partial',
    'queries of contract.md 6.3 and 12.5; no option texts; no query functions for teams, choices and fiscal periods',
    'solutions',
    'operations/rows/readRows.test.ts',
  ),
  read(
    'fetchXml',
    'partial',
    'no fiscal periods, teams, choices, rowaggregate, or links of the types all and not all',
    "solutions?fetchXml=<fetch><entity name='solution'/></fetch>",
    'operations/rows/fetchRows.test.ts',
  ),
  read(
    '$apply',
    'partial',
    'of entity sets, without other options',
    'solutions?$apply=aggregate($count as n)',
    'operations/rows/aggregateRows.test.ts',
  ),
  read(
    'RetrieveTotalRecordCount',
    'supported',
    'contract.md 10.3; the figures are never old',
    'RetrieveTotalRecordCount(EntityNames=@p1)?@p1=["account"]',
    'operations/rows/countTables.test.ts',
  ),
  read('the service document', 'supported', 'OData 4.0', '', 'operations/rows/countTables.test.ts'),
  refused('POST rows', 'POST', 'solutions'),
  refused('PATCH rows', 'PATCH', `solutions(${id})`),
  refused('PUT rows', 'PUT', `solutions(${id})/friendlyname`),
  refused('DELETE rows', 'DELETE', `solutions(${id})`),
  refused('associate and disassociate', 'POST', `solutions(${id})/solution_solutioncomponent/$ref`),
  refused('CreateAsyncJobToRevokeInheritedAccess', 'POST', 'CreateAsyncJobToRevokeInheritedAccess'),
  refused('ResetInheritedAccess', 'GET', "ResetInheritedAccess(FetchXml=@p)?@p='x'"),
  refused(
    'RetrievePrincipalAccess',
    'GET',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={"@odata.id":"accounts(${id})"}`,
  ),
  refused('savedQuery', 'GET', `solutions?savedQuery=${id}`, legacy),
  refused('userQuery', 'GET', `solutions?userQuery=${id}`, legacy),
]
