import type * as z from 'zod/mini'
import { clouds } from './clouds.ts'
import { cloudSignIn, file, isOrigin, loopbackSignIn } from './configurationFile.ts'

/** Who signs people in, and what a token may be sent to: everything, since nothing else can add a host (safety.md 4.3). */
export interface SignIn {
  readonly clientId: string
  /** Origin of the authority. */
  readonly authority: string
  readonly tenant: string
  /** Origin of the discovery service. */
  readonly discovery: string
  /** A test's authority: its tokens may go to this machine over http, and nowhere else. */
  readonly isTest: boolean
  /** May a token be sent to this origin? */
  readonly admits: (origin: string) => boolean
  /** The sources that a Content-Security-Policy must let the console connect to. */
  readonly sources: readonly string[]
}

/** What `config.json` says. `wrong`: what is wrong with it, one line for each place. */
export type Configuration =
  | { readonly state: 'ready'; readonly signIn: SignIn }
  | { readonly state: 'none' }
  | { readonly state: 'wrong'; readonly problems: readonly string[] }

/** Reads the text of `config.json`. Whatever is wrong is said, never thrown. */
export function readConfiguration(text: string): Configuration {
  const whole = file.safeParse(parsed(text))
  if (!whole.success) return wrong(whole.error)
  const { signIn } = whole.data
  if (signIn === null) return { state: 'none' }
  if ('loopback' in signIn) {
    const read = loopbackSignIn.safeParse(signIn)
    return read.success ? { state: 'ready', signIn: testSignIn(read.data) } : wrong(read.error, 'signIn')
  }
  const read = cloudSignIn.safeParse(signIn)
  return read.success ? { state: 'ready', signIn: entraSignIn(read.data) } : wrong(read.error, 'signIn')
}

function entraSignIn({ clientId, cloud, tenant, environments }: z.infer<typeof cloudSignIn>): SignIn {
  const { authority, discovery, host, source } = clouds[cloud]
  const isEnvironment = (origin: string): boolean => isOrigin(origin) && host.test(origin.replace(/^https:\/\//, ''))
  const only = environments?.flatMap(bothForms)
  return {
    clientId,
    authority,
    tenant,
    discovery,
    isTest: false,
    admits: (origin) =>
      origin === discovery || (isEnvironment(origin) && (only === undefined || only.includes(origin))),
    sources: [authority, discovery, ...(only ?? [source])],
  }
}

/** An environment answers at its own host and at that of its Web API (contract.md 10.4). */
function bothForms(origin: string): readonly string[] {
  const web = origin.replace(/^(https:\/\/[^.]+)\.api\./, '$1.')
  return [web, web.replace(/^(https:\/\/[^.]+)\./, '$1.api.')]
}

function testSignIn({ clientId, loopback }: z.infer<typeof loopbackSignIn>): SignIn {
  const { authority, tenant, discovery, environments } = loopback
  const targets = [discovery, ...environments]
  return {
    clientId,
    authority,
    tenant,
    discovery,
    isTest: true,
    admits: (origin) => targets.includes(origin),
    sources: [...new Set([authority, ...targets])],
  }
}

/** Undefined for a text that is no JSON, which the schema refuses. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const wrong = ({ issues }: z.core.$ZodError, ...below: readonly string[]): Configuration => ({
  state: 'wrong',
  problems: issues.map((issue) => {
    const place = [...below, ...issue.path].join('.')
    const problem = issue.code === 'unrecognized_keys' ? `nothing is known by the name ${issue.keys.join(', ')}` : issue.message
    return place === '' ? problem : `${place}: ${problem}`
  }),
})
