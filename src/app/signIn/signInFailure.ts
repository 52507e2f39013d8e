/** Why nobody could be signed in, or no token be had. */
export type SignInFailureKind =
  /** The person changed their mind, or the window was closed or forgotten. */
  | 'cancelled'
  /** Only the person can go on: the session ended, consent is missing, a second factor is asked for. */
  | 'interaction'
  /** Somebody else signed in than the one whose work it is. */
  | 'otherAccount'
  /** The authority could not be reached. */
  | 'network'
  /** The authority said no: the registration or the tenant does not allow it. */
  | 'refused'

/** The one error of signing in. Never carries a token, a code or a user's name. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure'
  readonly kind: SignInFailureKind
  /** The authority's number of the error (`AADSTS65001`), else its name. */
  readonly code: string

  constructor(kind: SignInFailureKind, code: string, options?: ErrorOptions) {
    super(`${kind}: ${code}`, options)
    this.kind = kind
    this.code = code
  }
}
