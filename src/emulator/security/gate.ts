import type { Claims, Message } from '../message.ts'
import { parsePreference } from '../odata/preference.ts'
import { errorAnswer, type Answer } from '../response.ts'
import { createMeter, type ServiceLimits } from './serviceLimits.ts'
import { unauthorized, verifyToken, type Authentication } from './tokens.ts'

/** A request whose token nobody has looked at. */
export type Unverified = Omit<Message, 'claims'>

/** Lets requests in: with a verified token where an issuer is configured, and within the service's limits. */
export interface Gate {
  /** Does the work, or answers 401 or 429 without it (contract.md 10.2, 12.3). */
  pass(request: Unverified, work: (message: Message) => Promise<Answer>): Promise<Answer>
  /** Null: no limits. */
  limit(limits: ServiceLimits | null): void
}

/** @param authentication Null: any token is taken, or none (contract.md 12.1). @param limits Null: none. */
export const createGate = (
  authentication: Authentication | null,
  limits: ServiceLimits | null,
  now: () => Date,
): Gate => {
  const meter = createMeter(now, limits)

  const admit = async (message: Message, work: (message: Message) => Promise<Answer>): Promise<Answer> => {
    const admission = meter.admit(message.claims?.oid ?? 'everybody')
    if (admission.kind === 'refused') {
      const answer = errorAnswer(admission.error, parsePreference(message.headers.get('Prefer')))
      return { ...answer, headers: { 'Retry-After': String(admission.retryAfterSeconds) } }
    }
    try {
      const answer = await work(message)
      return { ...answer, headers: { ...admission.remaining, ...answer.headers } }
    } finally {
      admission.finish()
    }
  }

  return {
    limit: (changed) => meter.limit(changed),
    pass: async (request, work) => {
      if (authentication === null) return admit({ ...request, claims: null }, work)
      const claims: Claims | null = await verifyToken(request.headers, authentication, now())
      return claims === null ? unauthorized(authentication) : admit({ ...request, claims }, work)
    },
  }
}
