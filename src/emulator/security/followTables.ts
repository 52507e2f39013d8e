import type { EntityMetadata } from '../../wire/entity.ts'
import { rowValues } from '../rows/row.ts'
import type { State } from '../state.ts'
import { hasRoles } from './roles.ts'
import { depthMask, privilegeRow, tablePrivileges, type Privilege } from './tablePrivileges.ts'

/** EMU: the roles that get the privileges of new tables, by Microsoft's names for them. */
const rolesOfNewTables: ReadonlySet<unknown> = new Set(['System Administrator', 'System Customizer'])

const add = (state: State, privilege: Privilege): void => {
  const { rows, schema } = state
  rows.put({
    table: 'privilege',
    id: privilege.id,
    version: rows.nextVersion(),
    values: rowValues(privilegeRow(privilege)),
  })
  const roles = rows.of('role').filter(({ values }) => rolesOfNewTables.has(values.get('name')))
  for (const { SchemaName, Entity1LogicalName } of schema.linkedBy('roleprivileges')) {
    for (const { id } of roles) {
      const [one, two] = Entity1LogicalName === 'privilege' ? [privilege.id, id] : [id, privilege.id]
      rows.link(SchemaName, one, two, { privilegedepthmask: depthMask('Global', privilege) })
    }
  }
}

const remove = ({ rows, schema }: State, { id }: Privilege): void => {
  for (const { SchemaName, Entity1LogicalName } of schema.linkedBy('roleprivileges')) {
    const side = Entity1LogicalName === 'privilege' ? 1 : 2
    for (const role of rows.linked(SchemaName, side, id)) {
      rows.unlink(SchemaName, side === 1 ? id : role, side === 1 ? role : id)
    }
  }
  rows.remove('privilege', id)
}

/** Adds the privileges of tables that were not there before, and removes those of tables that are gone. */
export const followTables = (state: State, before: readonly EntityMetadata[]): void => {
  const after = state.schema.tables()
  // The list is a new one only when a table has changed.
  if (after === before || !hasRoles(state)) return
  const old = new Map(before.flatMap(tablePrivileges).map((privilege) => [privilege.id, privilege]))
  const wanted = new Map(after.flatMap(tablePrivileges).map((privilege) => [privilege.id, privilege]))
  for (const privilege of old.values()) if (!wanted.has(privilege.id)) remove(state, privilege)
  for (const privilege of wanted.values()) {
    if (!old.has(privilege.id) && state.rows.byId('privilege', privilege.id) === undefined) add(state, privilege)
  }
}
