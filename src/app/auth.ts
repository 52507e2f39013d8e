import {
  AuthError,
  BrowserAuthError,
  BrowserAuthErrorCodes,
  InteractionRequiredAuthError,
  LogLevel,
  PublicClientApplication,
  type AccountInfo,
  type Configuration,
} from '@azure/msal-browser'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SignIn } from '../configuration/configuration.ts'
import { SignInFailure } from './signIn/signInFailure.ts'

/** Who is signed in. */
export interface Account {
  readonly name: string | null
  readonly userName: string
}

/** Signing in with Microsoft Entra ID: the only file that knows MSAL. The session lives in this tab and dies with it. */
export interface Auth {
  /** Null: nobody is signed in. */
  readonly account: StoreApi<{ readonly account: Account | null }>
  /**
   * Where a request was refused because the sign-in has ended, so that the person must sign in again; null: nowhere. What
   * is staged is kept.
   */
  readonly ended: StoreApi<{ readonly origin: string | null }>
  /** A sign-in that came back by redirect without success; null: none did. */
  readonly redirectFailure: SignInFailure | null
  /**
   * Lets the person choose an account, in a popup; where popups are blocked the page leaves and comes back to `page`, and
   * the promise never ends. Nobody is signed in when the signal was aborted meanwhile. Rejects with a SignInFailure.
   */
  readonly signIn: (page: string, signal: AbortSignal) => Promise<void>
  /** Asks the same person again for what only they can give, in the same ways, and comes back. Rejects with a SignInFailure. */
  readonly renew: (origin: string) => Promise<void>
  /**
   * A token for that origin alone, renewed silently. `force` renews one that is not expired. Rejects with a
   * SignInFailure, and for an origin that the configuration does not admit (safety.md 4.3).
   */
  readonly token: (origin: string, force: boolean) => Promise<string>
  /** Forgets the session and leaves for the authority, which ends its own; comes back to the start page. */
  readonly signOut: () => Promise<void>
}

/** People type passwords and look for their telephones; there is a button for those who give up. */
const popupMilliseconds = 15 * 60_000

/** Opens the session of this tab, and ends a sign-in that comes back by redirect. Rejects with a SignInFailure. */
export async function openAuth(signIn: SignIn): Promise<Auth> {
  const msal = new PublicClientApplication(await msalConfiguration(signIn))
  await msal.initialize()
  let redirectFailure: SignInFailure | null = null
  try {
    const returned = await msal.handleRedirectPromise()
    if (returned !== null) msal.setActiveAccount(returned.account)
  } catch (error) {
    redirectFailure = failureOf(error)
  }
  const account = createStore(() => ({ account: accountOf(msal.getActiveAccount()) }))
  const ended = createStore<{ origin: string | null }>(() => ({ origin: null }))
  const take = (chosen: AccountInfo): void => {
    msal.setActiveAccount(chosen)
    account.setState({ account: accountOf(chosen) })
    ended.setState({ origin: null })
  }
  const present = (): AccountInfo => {
    const active = msal.getActiveAccount()
    if (active === null) throw new SignInFailure('interaction', 'no_account')
    return active
  }
  const scopes = (origin: string): string[] => {
    if (!signIn.admits(origin)) throw new Error(`No token is asked for ${origin}: the configuration does not admit it.`)
    return [`${origin}/user_impersonation`]
  }

  return {
    account,
    ended,
    redirectFailure,
    signIn: async (page, signal) => {
      const request = { scopes: scopes(signIn.discovery), prompt: 'select_account' }
      try {
        const { account: chosen } = await msal.loginPopup({ ...request, overrideInteractionInProgress: true })
        if (!signal.aborted) return take(chosen)
        await msal.clearCache({ account: chosen })
      } catch (error) {
        if (!isBlocked(error)) throw failureOf(error)
        await leave(msal.loginRedirect({ ...request, redirectStartPage: page }))
      }
    },
    renew: async (origin) => {
      const active = present()
      const request = { scopes: scopes(origin), account: active, loginHint: active.username }
      try {
        const { account: chosen } = await msal.acquireTokenPopup({ ...request, overrideInteractionInProgress: true })
        if (chosen.homeAccountId === active.homeAccountId) return take(chosen)
        await msal.clearCache({ account: chosen })
        throw new SignInFailure('otherAccount', 'other_account')
      } catch (error) {
        if (!isBlocked(error)) throw failureOf(error)
        await leave(msal.acquireTokenRedirect({ ...request, redirectStartPage: location.href }))
      }
    },
    token: async (origin, force) => {
      const request = { scopes: scopes(origin), account: present(), forceRefresh: force }
      try {
        return (await msal.acquireTokenSilent(request)).accessToken
      } catch (error) {
        const failure = failureOf(error)
        // A hidden frame that gets no answer: the authority wants to be seen.
        throw failure.kind === 'cancelled' ? new SignInFailure('interaction', failure.code, { cause: error }) : failure
      }
    },
    signOut: async () => {
      const active = present()
      await leave(msal.logoutRedirect({ account: active, ...(active.idToken === undefined ? {} : { idTokenHint: active.idToken }) }))
    },
  }
}

/** Waits for a page that is about to go. Rejects with a SignInFailure when it does not. */
async function leave(leaving: Promise<void>): Promise<never> {
  await leaving.catch((error: unknown) => {
    throw failureOf(error)
  })
  return new Promise(() => undefined)
}

async function msalConfiguration(signIn: SignIn): Promise<Configuration> {
  const authority = `${signIn.authority}/${signIn.tenant}`
  return {
    auth: {
      clientId: signIn.clientId,
      redirectUri: `${location.origin}/redirect.html`,
      postLogoutRedirectUri: `${location.origin}/`,
      ...(signIn.isTest ? await testAuthority(authority) : { authority }),
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: {
      popupBridgeTimeout: popupMilliseconds,
      // What goes wrong is shown where it matters; logs could name people.
      loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false, loggerCallback: () => undefined },
    },
  }
}

/**
 * MSAL refuses an authority over http, but takes its endpoints from what it is given: with those of an authority on this
 * machine everything else is as with Microsoft's.
 */
async function testAuthority(authority: string): Promise<Pick<Configuration['auth'], 'authority' | 'knownAuthorities' | 'authorityMetadata'>> {
  const response = await fetch(`${authority}/v2.0/.well-known/openid-configuration`, { credentials: 'omit' }).catch((cause: unknown) => {
    throw new SignInFailure('network', 'no_authority', { cause })
  })
  return {
    authority: authority.replace(/^http:/, 'https:'),
    knownAuthorities: [new URL(authority).host],
    authorityMetadata: await response.text(),
  }
}

const accountOf = (account: AccountInfo | null): Account | null =>
  account === null ? null : { name: account.name ?? null, userName: account.username }

const isBlocked = (error: unknown): boolean =>
  error instanceof BrowserAuthError &&
  (error.errorCode === BrowserAuthErrorCodes.popupWindowError || error.errorCode === BrowserAuthErrorCodes.emptyWindowError)

const cancellations: ReadonlySet<string> = new Set([
  BrowserAuthErrorCodes.userCancelled,
  BrowserAuthErrorCodes.timedOut,
  BrowserAuthErrorCodes.interactionInProgressCancelled,
  'access_denied',
])
const disconnections: ReadonlySet<string> = new Set([
  BrowserAuthErrorCodes.noNetworkConnectivity,
  BrowserAuthErrorCodes.postRequestFailed,
  BrowserAuthErrorCodes.getRequestFailed,
  'network_error',
  'endpoints_resolution_error',
])

/** The failure behind whatever was thrown; its own text may name people, so only its number and name are kept. */
function failureOf(error: unknown): SignInFailure {
  if (error instanceof SignInFailure) return error
  if (!(error instanceof AuthError)) throw error
  const code = /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode
  if (cancellations.has(error.errorCode)) return new SignInFailure('cancelled', code)
  if (error instanceof InteractionRequiredAuthError) return new SignInFailure('interaction', code)
  return new SignInFailure(disconnections.has(error.errorCode) ? 'network' : 'refused', code)
}
