import { createRemoteJWKSet } from 'jose'
import * as z from 'zod'
import type { Authentication } from '../emulator/index.ts'
import type { Issuer } from './settings.ts'
import { reasonOf, StartError } from './startError.ts'

const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * What the emulator needs to verify the issuer's tokens, from its discovery document.
 * Throws a StartError when that cannot be read or is another issuer's.
 */
export async function discoverAuthentication({ issuer, audience }: Issuer): Promise<Authentication> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(`it answers ${response.status}`)
    const document = discovered.parse(await response.json())
    if (document.issuer !== issuer) throw new Error(`it is the issuer ${document.issuer}`)
    return { issuer, audience, keys: createRemoteJWKSet(new URL(document.jwks_uri)) }
  } catch (error) {
    throw new StartError(
      `The issuer's ${address} cannot be used: ${reasonOf(error)}.`,
      'Start the issuer first, or correct KINSHIP_ISSUER; unset it to take any token.',
      error,
    )
  }
}
