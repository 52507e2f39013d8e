import type { EnvironmentFacts, TableFacts } from '../../seed.ts'
import { systemPrivileges } from '../../security/systemPrivileges.ts'
import {
  depthMask, privilegeRow, tablePrivileges, type Depth, type Privilege,
} from '../../security/tablePrivileges.ts'
import type { RowBook, RowRef } from './rowBook.ts'

export interface SecurityRoles {
  readonly administrator: RowRef
  readonly customizer: RowRef
  readonly salesperson: RowRef
  readonly contributor: RowRef
}

/** How deep a role's privilege goes; null: the role has not got it. */
type Grant = (privilege: Privilege, table: TableFacts | null) => Depth | null

const isReading = ({ type }: Privilege): boolean => type === 'Read' || type === 'AppendTo'

/** Everybody reads definitions, and what belongs to the organization (contract.md 10.2). */
const everybody: Grant = (privilege, table) => {
  if (table === null) return privilege.type === 'Read' ? 'Global' : null
  if (table.isActivity || table.logicalName === 'annotation') return 'Basic'
  return table.ownershipType !== 'UserOwned' && isReading(privilege) ? 'Global' : null
}

const working =
  (ownTables: ReadonlySet<string>, seenTables: ReadonlySet<string>): Grant =>
  (privilege, table) => {
    if (table !== null && ownTables.has(table.logicalName)) return isReading(privilege) ? 'Local' : 'Basic'
    if (table !== null && seenTables.has(table.logicalName) && isReading(privilege)) return 'Local'
    return everybody(privilege, table)
  }

const salesTables = new Set([
  'account', 'contact', 'lead', 'opportunity', 'quote', 'salesorder', 'invoice', 'competitor', 'list',
  'connection', 'customeraddress',
])
const projectTables = new Set([
  'cso_program', 'cso_project', 'cso_workitem', 'cso_timeentry', 'cso_milestone', 'cso_risk', 'connection',
])
const customerTables = new Set(['account', 'contact', 'opportunity', 'incident', 'cso_skill', 'cso_ratecard'])

const grants: readonly (readonly [keyof SecurityRoles, Grant])[] = [
  ['administrator', () => 'Global'],
  [
    'customizer',
    // Everything about the schema; of the rows only its own, but for custom tables (contract.md 10.2).
    (privilege, table) => {
      if (privilege.name === 'prvActOnBehalfOfAnotherUser') return null
      if (table === null || table.isCustom) return 'Global'
      return table.ownershipType === 'UserOwned' ? 'Basic' : everybody(privilege, table)
    },
  ],
  ['salesperson', working(salesTables, projectTables)],
  ['contributor', working(projectTables, customerTables)],
]

const securable = (table: TableFacts) => ({
  LogicalName: table.logicalName,
  SchemaName: table.schemaName,
  OwnershipType: table.ownershipType,
  IsActivity: table.isActivity,
  IsIntersect: table.isIntersect,
})

/** A privilege for each thing that can be done, and which role has it how deep. */
export function addPrivileges(book: RowBook, facts: EnvironmentFacts, roles: SecurityRoles): void {
  const known = new Set<string>()
  const all = [
    ...facts.tables.flatMap((table) =>
      tablePrivileges(securable(table)).map((privilege) => ({ privilege, table })),
    ),
    ...systemPrivileges.map((privilege) => ({ privilege, table: null })),
  ]
  for (const { privilege, table } of all) {
    // All activities share theirs.
    if (known.has(privilege.name)) continue
    known.add(privilege.name)
    const row = book.add('privilege', privilegeRow(privilege))
    for (const [role, grant] of grants) {
      const depth = grant(privilege, table)
      if (depth === null) continue
      book.link('roleprivileges_association', row, roles[role], {
        privilegedepthmask: depthMask(depth, privilege),
        componentstate: 0,
        ismanaged: false,
      })
    }
  }
}
