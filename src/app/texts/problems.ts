import type { EnvironmentProblem } from '../../model/environment.ts'
import { shellTexts } from './shell.ts'

export function problemText(problem: EnvironmentProblem): string {
  const { problems } = shellTexts
  switch (problem.type) {
    case 'duplicateTable':
      return problems.duplicateTable(problem.logicalName)
    case 'duplicateRelationship':
      return problems.duplicateRelationship(problem.schemaName)
    case 'missingTable':
      return problems.missingTable(problem.schemaName, problem.logicalName)
  }
}
