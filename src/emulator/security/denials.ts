import { ODataError } from '../errors.ts'

/** contract.md 1.1: nobody of this environment. EMU: Microsoft's text for an unknown object id. */
export const userNotMember = (): ODataError =>
  new ODataError(403, '0x80072560', 'The user is not a member of the organization.')

/** contract.md 10.2: a disabled user gets another code than a missing privilege. */
export const userIsDisabled = (id: string): ODataError =>
  new ODataError(
    403,
    '0x80040225',
    `The specified user(Id = ${id}) is disabled. Consider enabling this user. Additional Details: User`,
  )

interface Denial {
  readonly user: string
  readonly roleCount: number
  readonly privilegeCount: number
  readonly accessMode: number
  readonly privilege: { readonly id: string; readonly name: string }
  readonly target: { readonly table: string; readonly code: number }
}

/** contract.md 10.2, the live text. */
export const privilegeDenied = ({ user, privilege, target, ...counts }: Denial): ODataError =>
  new ODataError(
    403,
    '0x80040220',
    `Principal user (Id=${user}, type=8, roleCount=${counts.roleCount}, privilegeCount=${counts.privilegeCount}, ` +
      `accessMode=${counts.accessMode}), is missing ${privilege.name} privilege (Id=${privilege.id}) ` +
      `on OTC=${target.code} for entity '${target.table}'. context.Caller=${user}`,
  )
