import { relationshipId } from '../metadata/relationship.ts'
import { read, write, type Coverage } from './entry.ts'

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
  read(
    'GET msdyn_componentlayers',
    'partial',
    "Microsoft's table reference; relationships, one at a time; not what a layer says, not in $metadata",
    `msdyn_componentlayers?$filter=msdyn_componentid eq '${relationshipId('account_parent_account')}' and msdyn_solutioncomponentname eq 'EntityRelationship'`,
    'operations/solutions/componentLayers.test.ts',
  ),
  ...(
    [
      ['RetrieveDependenciesForDelete', `ObjectId=@p1,ComponentType=@p2)?@p1=${id}&@p2=10`],
      ['RetrieveDependentComponents', `ObjectId=${id},ComponentType=10)`],
      ['RetrieveRequiredComponents', `ObjectId=${id},ComponentType=10)`],
    ] as const
  ).map(([name, parameters]) =>
    read(
      name,
      'partial',
      'contract.md 8.4; no parts of a table; forms, views and processes made by request need nothing',
      `${name}(${parameters}`,
      'operations/solutions/retrieveDependencies.test.ts',
    ),
  ),
]
