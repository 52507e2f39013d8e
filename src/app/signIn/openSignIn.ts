import { queryOptions } from '@tanstack/react-query'
import { readConfiguration, type Configuration, type SignIn } from '../../configuration/configuration.ts'
import type { Auth } from '../auth.ts'
import { signInTexts } from '../texts/signIn.ts'

/** What signing in needs, or why nobody can sign in here. */
export type OpenedSignIn = ReadySignIn | MissingSignIn

export interface ReadySignIn {
  readonly state: 'ready'
  readonly signIn: SignIn
  readonly auth: Auth
}

export type MissingSignIn = Exclude<Configuration, { readonly state: 'ready' }>

/** The configuration, and MSAL where it asks for it: both come when somebody wants to sign in, and not before. */
export const signInQuery = queryOptions({
  queryKey: ['signIn'],
  queryFn: openSignIn,
  structuralSharing: false,
  gcTime: Infinity,
})

async function openSignIn(): Promise<OpenedSignIn> {
  const configuration = await fetchConfiguration()
  if (configuration.state !== 'ready') return configuration
  const { signIn } = configuration
  if (signIn.isTest && !isThisMachine(location.hostname)) return { state: 'wrong', problems: [signInTexts.setup.testElsewhere] }
  const { openAuth } = await import('../auth.ts')
  return { state: 'ready', signIn, auth: await openAuth(signIn) }
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** A file that is not there is no configuration; hosts without a server answer with the page instead. */
async function fetchConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json', { credentials: 'omit', cache: 'no-cache' })
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true
  if (response.status === 404 || (response.ok && isPage)) return { state: 'none' }
  if (!response.ok) throw new Error(`config.json could not be read: HTTP ${response.status}.`)
  return readConfiguration(await response.text())
}
