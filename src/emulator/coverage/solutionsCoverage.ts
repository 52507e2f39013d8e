import { refused, write, type Coverage } from './entry.ts'

const id = '00000000-0000-0000-0000-000000000001'

export const solutionsCoverage: readonly Coverage[] = [
  write('PublishXml', 'partial', 'tables only', ['POST', 'PublishXml'], 'operations/solutions/publishXml.test.ts'),
  write(
    'PublishAllXml',
    'supported',
    'contract.md 8.1',
    ['POST', 'PublishAllXml'],
    'operations/solutions/publishXml.test.ts',
  ),
  write(
    'AddSolutionComponent',
    'partial',
    'contract.md 8.2; tables, columns, relationships, roles, views, workflows, charts, forms and connection roles',
    ['POST', 'AddSolutionComponent'],
    'operations/solutions/solutionComponents.test.ts',
  ),
  write(
    'RemoveSolutionComponent',
    'supported',
    'contract.md 8.2',
    ['POST', 'RemoveSolutionComponent'],
    'operations/solutions/solutionComponents.test.ts',
  ),
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
]
