import type { Environment } from '../environment.ts'
import type { Draft, MultiTableDraft } from './draft.ts'
import { at, type DraftIssue } from './draftIssue.ts'
import { whyNotPair, whyNotRole, type Ineligibility, type Role } from './eligibility.ts'

const listOf = (reason: Ineligibility | null): readonly Ineligibility[] => (reason === null ? [] : [reason])

/** Whether the tables of a draft can have the roles it gives them (contract.md 2.9, 4.3, 5). */
export function tableIssues(environment: Environment, draft: Draft): readonly DraftIssue[] {
  const inRole = (table: string, role: Role) => listOf(whyNotRole(environment, table, role))
  switch (draft.type) {
    case 'OneToMany':
      return [
        ...inRole(draft.referencedTable, 'primary').map(at('referencedTable')),
        ...inRole(draft.referencingTable, 'related').map(at('referencingTable')),
        ...listOf(whyNotPair(environment, draft.referencedTable, draft.referencingTable)).map(at('referencedTable')),
      ]
    case 'ManyToMany':
      return [
        ...inRole(draft.table1, 'manyToMany').map(at('table1')),
        ...inRole(draft.table2, 'manyToMany').map(at('table2')),
      ]
    case 'MultiTable':
    case 'Customer':
      return [
        ...inRole(draft.referencingTable, 'related').map(at('referencingTable')),
        ...targetIssues(environment, draft),
      ]
  }
}

function targetIssues(environment: Environment, { type, targets, referencingTable }: MultiTableDraft): readonly DraftIssue[] {
  const tables = targets.map(({ referencedTable }) => referencedTable)
  const ofEach = tables.flatMap((table, index) => [
    ...listOf(whyNotRole(environment, table, 'primary') ?? whyNotPair(environment, table, referencingTable)).map(
      at(`targets.${index}.referencedTable`),
    ),
    ...(tables.indexOf(table) < index ? [at(`targets.${index}.referencedTable`)({ rule: 'targetTwice', table })] : []),
  ])
  return type === 'Customer' && tables.toSorted().join() !== 'account,contact'
    ? [...ofEach, at('targets')({ rule: 'notCustomer' })]
    : ofEach
}
