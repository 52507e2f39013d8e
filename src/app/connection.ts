import { createStore, type StoreApi } from 'zustand/vanilla'
import { createClient, createReadClient, type BatchClient, type ReadClient } from '../dataverse/client.ts'
import { DataverseError } from '../dataverse/dataverseError.ts'
import type { Auth } from './auth.ts'
import type { SampleLink } from './sample/sampleLink.ts'
import type { SampleKeeping } from './sample/sampleMessages.ts'
import type { ReadySignIn } from './signIn/openSignIn.ts'
import { signedInParameters } from './signedInParameters.ts'
import { shellTexts } from './texts/shell.ts'
import { signInTexts } from './texts/signIn.ts'

/** An environment the console may talk to. Only this file knows whether it is the sample or a real one. */
export interface Connection {
  /** The environment's part of the address: `sample`, or the organization's id. */
  readonly id: string
  readonly name: string
  readonly client: ReadClient
  /** Null: it was opened read-only, and there is no way to change anything (safety.md P8). */
  readonly writer: BatchClient | null
  /** Null: a server runs the environment. */
  readonly local: LocalEnvironment | null
  /** Who is signed in to it; null: it asks nobody to sign in. */
  readonly auth: Auth | null
  /** The organization that must answer there; null: whichever does. */
  readonly organizationId: string | null
}

/** What an environment offers that runs inside this browser. */
export interface LocalEnvironment {
  /** How the browser keeps its state. */
  readonly keeping: StoreApi<SampleKeeping>
  /** Back to how it ships, for all tabs. Rejects when that fails. */
  readonly reset: () => Promise<void>
}

/**
 * Where the sample runs: in the server that serves this page, or in the page. Who hosts the page knows, so index.html
 * says it: the build writes `page` into the copy for static hosts. A request that fails would tell nothing.
 */
function sampleHome(): 'server' | 'page' {
  const home = document.querySelector<HTMLMetaElement>('meta[name="kinship-sample"]')?.content
  if (home === 'server' || home === 'page') return home
  throw new Error(`index.html does not say where the sample runs: ${home ?? 'the element is missing'}.`)
}

function servedSample(): Connection {
  const client = createClient({ origin: location.origin, fetch: (request) => fetch(request) })
  return { id: 'sample', name: shellTexts.sampleName, client, writer: client, local: null, auth: null, organizationId: null }
}

function pageSample(): Connection {
  const keeping = createStore<SampleKeeping>(() => ({ damaged: null, unsaved: null }))
  let linking: Promise<SampleLink> | null = null
  const load = async (): Promise<SampleLink> => {
    const { linkSample } = await import('./sample/sampleLink.ts')
    return linkSample((next) => keeping.setState(next))
  }
  // Loaded when asked for; asked for again after a failure.
  const link = (): Promise<SampleLink> =>
    (linking ??= load().catch((error: unknown) => {
      linking = null
      throw error
    }))
  const client = createClient({ origin: location.origin, fetch: async (request) => (await link()).fetch(request) })
  return {
    id: 'sample',
    name: shellTexts.sampleName,
    client,
    writer: client,
    local: { keeping, reset: async () => (await link()).reset() },
    auth: null,
    organizationId: null,
  }
}

/** Where a real environment is. */
export interface EnvironmentAddress {
  readonly organizationId: string
  readonly name: string
  readonly origin: string
}

/** Where it is, and how somebody chose to open it. */
export interface ChosenEnvironment extends EnvironmentAddress {
  /** Without a way to change anything. */
  readonly readOnly: boolean
}

let sample: Connection | null = null

/** The connection of that id where it needs no sign-in, made once; null for any other. An address can never add one. */
export function connect(id: string): Connection | null {
  if (id !== 'sample') return null
  return (sample ??= sampleHome() === 'page' ? pageSample() : servedSample())
}

const connected = new Map<string, Connection>()

/** The connection to an environment at an origin, made once. Throws where the configuration does not admit the origin. */
export function connectTo(opened: ReadySignIn, { organizationId, name, origin, readOnly }: ChosenEnvironment): Connection {
  const key = `${organizationId} ${origin} ${readOnly}`
  const present = connected.get(key)
  if (present !== undefined) return present
  const parameters = signedInParameters(opened, origin)
  const writer = readOnly ? null : createClient(parameters)
  const client = writer ?? createReadClient(parameters)
  const connection: Connection = { id: organizationId, name, client, writer, local: null, auth: opened.auth, organizationId }
  connected.set(key, connection)
  return connection
}

/** For questions to an origin of which nobody knows yet what it is: who answers there, and the discovery service. */
export const askAt = (opened: ReadySignIn, origin: string): ReadClient => createReadClient(signedInParameters(opened, origin))

/** The same environment without a way to ask anything: somebody else answers at its address now. */
export const closed = (connection: Connection): Connection => ({
  ...connection,
  client: {
    origin: connection.client.origin,
    read: () => Promise.reject(new DataverseError(signInTexts.environments.otherOrganization, { kind: 'unexpected', sent: false })),
  },
  writer: null,
})
