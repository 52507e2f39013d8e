import type { EnvironmentSeed } from '../seed.ts'
import { withAdditions } from './contoso/additions.ts'
import { english, german } from '../tables/labelFacts.ts'
import { sampleFacts } from './facts.ts'
import { sampleRows } from './rows/rows.ts'
import { samplePublishers, sampleSolutions } from './solutions.ts'

const organizationId = '5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11'

/**
 * The built-in sample: real tables and relationships, the fictitious solution Contoso Projects on top,
 * and rows. The same on every call.
 */
export function sampleEnvironment(): EnvironmentSeed {
  const facts = withAdditions(sampleFacts())
  return {
    organization: {
      id: organizationId,
      name: 'Contoso',
      uniqueName: 'orgcontososample',
    },
    languages: [english, german],
    facts,
    publishers: samplePublishers,
    solutions: sampleSolutions(facts),
    ...sampleRows(facts, organizationId),
  }
}
