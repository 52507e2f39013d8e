import * as z from 'zod/mini'
import { clouds } from './clouds.ts'

/** The two forms of a sign-in, and the file that holds one. */

/** Is it an origin of this machine, over http? */
const isLoopback = (origin: string): boolean => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\]):\d{1,5}$/.test(origin)

export const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

const httpsOrigin = z.string().check(
  z.refine((text) => isOrigin(text) && text.startsWith('https://'), {
    error: 'must be an origin: https:// and a host name, nothing behind it',
  }),
)
const loopbackOrigin = z
  .string()
  .check(z.refine((text) => isOrigin(text) && isLoopback(text), { error: 'must be http:// to this machine, with a port' }))

/** One organization's own sign-in, by id or domain, or that of any organization; never `common` (safety.md 4.1). */
const tenantText = z.string().check(
  z.regex(/^(organizations|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/, {
    error: 'must be a tenant id, a domain in lower case, or "organizations"',
  }),
)

const applicationId = z.guid({ error: 'must be the Application (client) ID of the app registration' })

const cloudNames = ['commercial', 'gcc', 'gccHigh', 'dod', 'china'] as const satisfies readonly (keyof typeof clouds)[]

/** Sign-in with Microsoft Entra ID. */
export const cloudSignIn = z.strictObject({
  clientId: applicationId,
  cloud: z.enum(cloudNames, { error: `must be one of ${cloudNames.join(', ')}` }),
  tenant: tenantText,
  /** Nothing but these may be opened. */
  environments: z.optional(z.array(httpsOrigin).check(z.minLength(1))),
})

/** Sign-in with a test's authority, to an emulator: both on this machine. */
export const loopbackSignIn = z.strictObject({
  clientId: applicationId,
  loopback: z.strictObject({
    authority: loopbackOrigin,
    tenant: tenantText,
    discovery: loopbackOrigin,
    environments: z.array(loopbackOrigin).check(z.minLength(1)),
  }),
})

/** `config.json`, before it is known which of the two forms is meant. */
export const file = z.strictObject(
  { signIn: z.nullable(z.looseObject({}, { error: 'must be null or an object' })) },
  { error: (issue) => (issue.code === 'invalid_type' ? 'must be a JSON object' : undefined) },
)
