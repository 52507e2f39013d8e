import { faultOf, type Fault } from '../apply/fault.ts'
import { describeFault, lackedPrivilege, type ErrorDescription } from './describeError.ts'
import { deniedTexts } from './texts/errors.ts'
import { rowsTexts } from './texts/rows.ts'

const { errors: texts } = rowsTexts

/** Any error of reading rows, as it was thrown. */
export const describeRowError = (error: unknown): ErrorDescription => describe(faultOf(error))

/** A write of rows that failed. */
export function describeRowFault(fault: Fault): ErrorDescription {
  const described = describe(fault)
  return isDenied(fault) ? { ...described, next: texts.notWritten(described.next) } : described
}

const isDenied = ({ kind, status }: Fault): boolean => kind === 'refused' && status === 403

/** What a refusal means for rows: which privilege is missing, which row is gone (contract.md 1.4, 10.2, 12.4). */
function describe(fault: Fault): ErrorDescription {
  const described = describeFault(fault)
  if (fault.kind !== 'refused') return described
  // A refusal that names no privilege is one all the same.
  if (isDenied(fault)) return lackedPrivilege(fault.message) === null ? { ...described, title: deniedTexts.forbidden, next: deniedTexts.next } : described
  if (fault.status === 404) return { ...described, title: texts.gone, next: texts.goneNext }
  if (fault.code === '0x80060882') return { ...described, title: texts.version, next: texts.versionNext }
  if (fault.code === '0x8006088d') return { ...described, title: texts.noVersions, next: texts.noVersionsNext }
  return described
}
