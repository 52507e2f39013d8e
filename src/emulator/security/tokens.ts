import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { Claims } from '../message.ts'
import type { Answer } from '../response.ts'

/** Whose tokens the environment takes: contract.md 12.1. */
export interface Authentication {
  readonly issuer: string
  /** The environment's own origin: a token for another audience is none here (contract.md 12.1). */
  readonly audience: string
  /** The issuer's keys, as `jose` finds them: `createRemoteJWKSet`, `createLocalJWKSet`. */
  readonly keys: JWTVerifyGetKey
}

/** contract.md 10.2: the body is empty, and the header says where to sign in. */
export const unauthorized = ({ issuer, audience }: Authentication): Answer => ({
  status: 401,
  headers: {
    'WWW-Authenticate': `Bearer authorization_uri=${issuer}/oauth2/authorize, resource_id=${audience}/`,
  },
})

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/**
 * Verifies signature, issuer, audience and expiry of a request's bearer token.
 * Null: there is none, or it is not good.
 */
export const verifyToken = async (
  headers: Headers,
  { issuer, audience, keys }: Authentication,
  now: Date,
): Promise<Claims | null> => {
  const token = /^Bearer (\S+)$/.exec(headers.get('Authorization') ?? '')?.[1]
  if (token === undefined) return null
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience: [audience, `${audience}/`],
      currentDate: now,
      requiredClaims: ['exp'],
    })
    return { oid: text(payload['oid']), userName: text(payload['preferred_username'] ?? payload['upn']) }
  } catch (error) {
    // Whatever is wrong with a token, it is the client's; a key set that cannot be fetched is not.
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null
    throw error
  }
}
