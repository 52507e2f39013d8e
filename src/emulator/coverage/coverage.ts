import { accessCoverage } from './accessCoverage.ts'
import type { Coverage } from './entry.ts'
import { organizationCoverage } from './organizationCoverage.ts'
import { protocolCoverage } from './protocolCoverage.ts'
import { rowsCoverage } from './rowsCoverage.ts'
import { schemaCoverage } from './schemaCoverage.ts'
import { solutionsCoverage } from './solutionsCoverage.ts'

/** How much of contract.md 15 the emulator covers. A test sends every example and compares with the registry. */
export const coverage: readonly Coverage[] = [
  ...organizationCoverage,
  ...schemaCoverage,
  ...solutionsCoverage,
  ...rowsCoverage,
  ...accessCoverage,
  ...protocolCoverage,
]
