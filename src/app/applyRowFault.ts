import { faultOf, type Fault } from '../apply/fault.ts'
import { describeFault, type ErrorDescription } from './describeError.ts'
import { rowsTexts } from './texts/rows.ts'

const { errors: texts } = rowsTexts

/** Any error of reading or writing rows, as it was thrown. */
export const describeRowError = (error: unknown): ErrorDescription => describeRowFault(faultOf(error))

/** What a refusal means for rows: which privilege is missing, which row is gone (contract.md 1.4, 10.2, 12.4). */
export function describeRowFault(fault: Fault): ErrorDescription {
  const described = describeFault(fault)
  if (fault.kind !== 'refused') return described
  if (fault.status === 403) {
    const [, privilege] = /(prv\w+)/.exec(fault.message) ?? []
    return { ...described, title: privilege === undefined ? texts.forbidden : texts.privilege(privilege), next: texts.privilegeNext }
  }
  if (fault.status === 404) return { ...described, title: texts.gone, next: texts.goneNext }
  if (fault.code === '0x80060882') return { ...described, title: texts.version, next: texts.versionNext }
  if (fault.code === '0x8006088d') return { ...described, title: texts.noVersions, next: texts.noVersionsNext }
  return described
}
