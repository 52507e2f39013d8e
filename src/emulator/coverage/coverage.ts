import { accessCoverage } from './accessCoverage.ts'
import type { Coverage } from './entry.ts'
import { organizationCoverage } from './organizationCoverage.ts'
import { protocolCoverage } from './protocolCoverage.ts'
import { rowsCoverage } from './rowsCoverage.ts'
import { schemaCoverage } from './schemaCoverage.ts'
import { solutionsCoverage } from './solutionsCoverage.ts'

/** How much of contract.md 15 the emulator covers, by what it is about. */
export const coverageByArea: ReadonlyMap<string, readonly Coverage[]> = new Map([
  ['Organization, users and privileges', organizationCoverage],
  ['Definitions of tables, columns and relationships', schemaCoverage],
  ['Publishing, solutions and dependencies', solutionsCoverage],
  ['Rows and links', rowsCoverage],
  ['Sharing and merging', accessCoverage],
  ['Batches', protocolCoverage],
])

/** All of it. A test sends every example and compares with the registry. */
export const coverage: readonly Coverage[] = [...coverageByArea.values()].flat()
