import { syntaxError } from '../errors.ts'

/** The AccessRights enum (contract.md 4.4), in the order in which the service lists them (contract.md 10.1). */
export const right = {
  ReadAccess: 1,
  WriteAccess: 2,
  AppendAccess: 4,
  AppendToAccess: 16,
  CreateAccess: 32,
  DeleteAccess: 65_536,
  ShareAccess: 262_144,
  AssignAccess: 524_288,
} as const

const rights: ReadonlyMap<string, number> = new Map(Object.entries(right))

export const everyRight = [...rights.values()].reduce((all, bit) => all | bit, 0)

/** `ReadAccess, WriteAccess`; `None` for nothing. */
export const rightsText = (mask: number): string => {
  const names = [...rights].filter(([, bit]) => (mask & bit) !== 0).map(([name]) => name)
  return names.length === 0 ? 'None' : names.join(', ')
}

/** @throws ODataError 400 `0x0` for a name that is no right. */
export const rightsMask = (text: string): number =>
  text.split(',').reduce((mask, part) => {
    const name = part.trim()
    const bit = name === 'None' ? 0 : rights.get(name)
    if (bit === undefined) {
      throw syntaxError(
        `Requested value '${name}' was not found in the enumeration Microsoft.Dynamics.CRM.AccessRights.`,
      )
    }
    return mask | bit
  }, 0)
