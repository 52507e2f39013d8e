import { read, refused, write, type Coverage } from './entry.ts'

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
  write(
    'POST rows',
    'supported',
    'with binds and deep insert (contract.md 6.1)',
    ['POST', 'solutions'],
    'operations/rows/createRow.test.ts',
  ),
  write(
    'PATCH rows',
    'partial',
    'update and upsert (contract.md 12.4); no creating by an alternate key with a lookup',
    ['PATCH', `solutions(${id})`],
    'operations/rows/updateRow.test.ts',
  ),
  write('DELETE rows', 'supported', '', ['DELETE', `solutions(${id})`], 'operations/rows/deleteRow.test.ts'),
  write(
    'PUT a property',
    'supported',
    '',
    ['PUT', `solutions(${id})/friendlyname`],
    'operations/rows/setProperty.test.ts',
  ),
  write(
    'DELETE a property',
    'supported',
    '',
    ['DELETE', `solutions(${id})/friendlyname`],
    'operations/rows/setProperty.test.ts',
  ),
  refused('PUT rows', 'PUT', `solutions(${id})`, legacy),
  ...(['POST', 'PUT', 'DELETE'] as const).map((method) =>
    write(
      `${method} $ref`,
      'supported',
      'the ways of contract.md 6.1',
      [method, `solutions(${id})/publisherid/$ref`],
      'operations/rows/links.test.ts',
    ),
  ),
  write(
    'PUT activity parties',
    'supported',
    'way 7 of contract.md 6.1; no other collection can be replaced',
    ['PUT', `emails(${id})/email_activity_parties`],
    'operations/rows/replaceParties.test.ts',
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
  refused('savedQuery', 'GET', `solutions?savedQuery=${id}`, legacy),
  refused('userQuery', 'GET', `solutions?userQuery=${id}`, legacy),
]
