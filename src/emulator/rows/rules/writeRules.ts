import { publisherRules, solutionRules } from './solution.ts'
import { componentRowRules } from './componentRows.ts'
import { connectionRules } from './connection.ts'
import { connectionRoleTableRules } from './connectionRole.ts'
import { personNameRules } from './personName.ts'

/** What writing rows means beyond the row, for contacts, solutions and connections: contract.md 7.4, 8.2, 8.4. */
export const writeRules = [
  ['connection', connectionRules],
  ['connectionrole', componentRowRules],
  ['connectionroleobjecttypecode', connectionRoleTableRules],
  ['contact', personNameRules],
  ['publisher', publisherRules],
  ['solution', solutionRules],
  ['role', componentRowRules],
  ['savedquery', componentRowRules],
  ['savedqueryvisualization', componentRowRules],
  ['systemform', componentRowRules],
  ['workflow', componentRowRules],
  // Dependencies follow from what depends.
  ['dependency', { lacks: ['Create', 'Update', 'Delete'] }],
] as const
