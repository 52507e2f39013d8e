import type { EnvironmentFacts, PublisherSeed, SolutionSeed } from '../seed.ts'
import { fabrikamOneToMany, resourceRequest } from './contoso/fabrikam.ts'
import { contosoManyToMany, contosoOneToMany } from './contoso/relationships.ts'
import { contosoTables } from './contoso/tables.ts'

/** Microsoft's own publisher is among them because its prefix marks the facts' custom tables. */
export const samplePublishers: readonly PublisherSeed[] = [
  {
    uniqueName: 'DefaultPublisher',
    friendlyName: 'Default Publisher for Contoso',
    prefix: 'new',
    optionValuePrefix: 10000,
  },
  { uniqueName: 'contoso', friendlyName: 'Contoso', prefix: 'cso', optionValuePrefix: 47120 },
  { uniqueName: 'fabrikam', friendlyName: 'Fabrikam', prefix: 'fab', optionValuePrefix: 38250 },
  {
    uniqueName: 'microsoftdynamics',
    friendlyName: 'Microsoft Dynamics 365',
    prefix: 'msdyn',
    optionValuePrefix: 19235,
  },
]

/** Default holds everything there is; the other two hold what their publishers made. */
export function sampleSolutions(facts: EnvironmentFacts): readonly SolutionSeed[] {
  const relationships = [...facts.oneToMany, ...facts.manyToMany]
  return [
    {
      uniqueName: 'Default',
      friendlyName: 'Default Solution',
      version: '1.0',
      isManaged: false,
      publisher: 'DefaultPublisher',
      tables: facts.tables.filter((table) => !table.isIntersect).map((table) => table.logicalName),
      relationships: relationships.map((relationship) => relationship.schemaName),
    },
    {
      uniqueName: 'ContosoProjects',
      friendlyName: 'Contoso Projects',
      version: '1.4.0.0',
      isManaged: false,
      publisher: 'contoso',
      tables: [...contosoTables.map((table) => table.logicalName), 'incident'],
      relationships: [...contosoOneToMany, ...contosoManyToMany].map((relationship) => relationship.schemaName),
    },
    {
      uniqueName: 'FabrikamResourcePlanning',
      friendlyName: 'Fabrikam Resource Planning',
      version: '2.1.0.3',
      isManaged: true,
      publisher: 'fabrikam',
      tables: [resourceRequest.logicalName],
      relationships: fabrikamOneToMany.map((relationship) => relationship.schemaName),
    },
  ]
}
