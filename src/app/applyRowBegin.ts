import { faultOf } from '../apply/fault.ts'
import type { NotBegun } from './rowStanding.ts'
import { isSameOrganization } from './sameOrganization.ts'
import type { Session } from './session.tsx'

/** Why no row may be written now: another organization answers, or who answers cannot be asked; null: it may. Never rejects. */
export async function whyNotToBegin(session: Session): Promise<NotBegun | null> {
  try {
    return (await isSameOrganization(session)) ? null : { type: 'notSent', reason: 'otherOrganization', message: null }
  } catch (error) {
    return { type: 'refused', fault: faultOf(error) }
  }
}
