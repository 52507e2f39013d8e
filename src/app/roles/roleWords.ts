import { isSamePlace, type RoleWrite } from '../../model/roles/roleWrite.ts'
import type { MapPlace, Role } from '../../model/roles/role.ts'
import { everyTable } from '../../model/roles/roleMatrix.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { Environment } from '../../model/environment.ts'
import { tableName } from '../../model/table.ts'
import { describeError, lackedPrivilege, lackText } from '../describeError.ts'
import { rolesTexts as texts } from '../texts/roles.ts'

/** What a table is called; its logical name where the environment does not list it. */
export function tableWord({ tables }: Environment, logicalName: string): string {
  if (logicalName === everyTable) return texts.list.everyTable
  const table = tables.get(logicalName)
  return table === undefined ? logicalName : tableName(table)
}

export const cellWord = (environment: Environment, { primary, associate }: Pick<MapPlace, 'primary' | 'associate'>): string =>
  texts.matrix.cell(tableWord(environment, primary), tableWord(environment, associate))

export const stateWord = ({ state }: Pick<Role, 'state'>): string =>
  isUnknown(state) ? texts.unknownState(state.raw) : texts.states[state]

/** What a role is called; its id where it is not listed. */
export const roleWord = (roles: readonly Role[], id: string): string => roles.find((role) => role.id === id)?.name ?? id

/** Why something could not be read, in a sentence. */
export function causeWord(error: unknown): string {
  const { cause } = describeError(error)
  const privilege = lackedPrivilege(cause)
  return privilege === null ? cause : lackText(privilege)
}

/** What a write does. */
export function writeWord(environment: Environment, roles: readonly Role[], write: RoleWrite): string {
  const { writes } = texts
  const cell = (place: MapPlace) => cellWord(environment, place)
  const role = (id: string) => roleWord(roles, id)
  switch (write.type) {
    case 'createRole':
      return writes.createRole(write.values.name)
    case 'changeRole': {
      const { name, state } = write.after
      if (name !== undefined && name !== write.name) return writes.rename(write.name, name)
      if (state === undefined) return writes.change(write.name)
      return state === 'active' ? writes.activate(write.name) : writes.deactivate(write.name)
    }
    case 'deleteRole':
      return writes.deleteRole(write.name)
    case 'addMap':
      return writes.addMap(role(write.place.role), cell(write.place))
    case 'deleteMap':
      return writes.deleteMap(role(write.place.role), cell(write.place))
    case 'changeMap': {
      const { before, after } = write
      const isMoved = isSamePlace({ ...before, role: after.role }, after)
      return isMoved
        ? writes.moveMap(role(before.role), role(after.role), cell(before))
        : writes.changeMap(role(before.role), cell(before), cell(after))
    }
    case 'addTable':
      return writes.addTable(role(write.role), tableWord(environment, write.table))
    case 'deleteTable':
      return writes.deleteTable(role(write.role), tableWord(environment, write.table))
    case 'addMatch':
      return writes.addMatch(role(write.match.from), role(write.match.to))
    case 'deleteMatch':
      return writes.deleteMatch(role(write.match.from), role(write.match.to))
  }
}
