import type { ClientParameters } from '../dataverse/client.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'
import type { ReadySignIn } from './signIn/openSignIn.ts'
import { SignInFailure } from './signIn/signInFailure.ts'
import { signInTexts } from './texts/signIn.ts'

/**
 * What a client needs whose every request carries a token for its origin, and for no other (safety.md 4.3). Throws where
 * the configuration does not admit the origin.
 *
 * A claims challenge stands in a header that Dataverse lets no browser read (contract.md 12.2). It is answered all the same:
 * the token is renewed, and where that needs the person, the authority says so then.
 */
export function signedInParameters({ signIn, auth }: ReadySignIn, origin: string): ClientParameters {
  if (!signIn.admits(origin)) throw new Error(`${origin} is no environment that the configuration admits.`)
  /** The last one that was asked for because one before it was not taken. */
  let renewed: string | null = null
  return {
    origin,
    isTest: signIn.isTest,
    fetch: async (request) => {
      const response = await fetch(request)
      const isLast = request.headers.get('Authorization') === `Bearer ${renewed}`
      if (response.status === 401 && isLast) auth.ended.setState({ origin })
      return response
    },
    token: async ({ renew }) => {
      try {
        const token = await auth.token(origin, renew)
        if (renew) renewed = token
        return token
      } catch (error) {
        if (error instanceof SignInFailure && error.kind !== 'network') auth.ended.setState({ origin })
        throw errorOf(error)
      }
    },
  }
}

/** A failed sign-in as the client's callers know errors. */
function errorOf(error: unknown): unknown {
  if (!(error instanceof SignInFailure)) return error
  if (error.kind === 'network') {
    return new DataverseError(signInTexts.noAuthority, { kind: 'network', sent: false }, { cause: error })
  }
  return new DataverseError(signInTexts.noToken(error.code), { kind: 'unauthorized', sent: false }, { cause: error })
}
