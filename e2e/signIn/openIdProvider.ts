import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { answerInteraction, interactions } from './interaction.ts'
import { clientId, ordinaryRules, people, type Rules } from './people.ts'

/** An independent OpenID provider on this machine, with the manners of Microsoft Entra ID where MSAL relies on them. */
export interface OpenIdProvider {
  readonly issuer: string
  /** What may be changed while it runs. */
  readonly rules: Rules
  /** The grants it gave since it was last asked, oldest first: `authorization_code`, `refresh_token`. */
  readonly takeGrants: () => readonly string[]
  /** A token that nobody signed in for: with it a test looks at the server past the console. */
  readonly tokenFor: (userName: string, audience: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** `consoles` are the origins that people sign in from, `audiences` those of environments and discovery. */
export async function startOpenIdProvider(parameters: {
  readonly consoles: readonly string[]
  readonly audiences: readonly string[]
}): Promise<OpenIdProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' }
  const server = createServer()
  const issuer = `http://localhost:${await portOf(server)}`
  const rules: Rules = { ...ordinaryRules }
  const grants: string[] = []
  const provider = new Provider(issuer, { ...configuration(parameters, rules), jwks: { keys: [key] } })
  provider.on('grant.success', ({ oidc }) => grants.push(String(oidc.params?.['grant_type'])))
  provider.use(asEntra(parameters.audiences))
  provider.use(answerInteraction(provider))
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  return {
    issuer,
    rules,
    takeGrants: () => grants.splice(0),
    tokenFor: (userName, audience) =>
      new SignJWT(claimsOf(userName))
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const claimsOf = (userName: string) => ({
  name: Object.values(people).find((person) => person.userName === userName)?.name ?? userName,
  preferred_username: userName,
  oid: userName,
  tid: 'contoso',
})

const scopeOf = (audience: string): string => `${audience}/user_impersonation`

function configuration(
  { consoles, audiences }: Parameters<typeof startOpenIdProvider>[0],
  rules: Rules,
): Configuration {
  return {
    interactions: interactions(),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        redirect_uris: consoles.map((origin) => `${origin}/redirect.html`),
        post_logout_redirect_uris: consoles.map((origin) => `${origin}/`),
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    scopes: ['openid', 'offline_access', 'profile'],
    claims: { profile: ['name', 'preferred_username', 'oid', 'tid'] },
    // MSAL reads the profile from the id token.
    conformIdTokenClaims: false,
    extraTokenClaims: (_, token) => ('accountId' in token ? claimsOf(token.accountId) : {}),
    findAccount: (_, id, token) => {
      if (token?.kind === 'RefreshToken' && rules.refusesRefresh) return undefined
      return { accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }
    },
    // Neither needs a consent for each sign-in, nor is bound to the authority's own session, with Microsoft.
    issueRefreshToken: (_, __, code) => {
      if (!code.scopes.has('offline_access')) code.scope = `${code.scope ?? ''} offline_access`
      return true
    },
    expiresWithSession: () => false,
    // Microsoft's older refresh tokens go on being good.
    rotateRefreshToken: false,
    // The console is registered with consent.
    loadExistingGrant: async ({ oidc }) => {
      const id = oidc.session?.grantIdFor(clientId)
      const grant = id === undefined ? undefined : await oidc.provider.Grant.find(id)
      const granted = grant ?? new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId })
      granted.addOIDCScope('openid profile offline_access')
      for (const audience of audiences) granted.addResourceScope(audience, scopeOf(audience))
      await granted.save()
      return granted
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce },
      resourceIndicators: {
        enabled: true,
        // Microsoft's tokens are for the one audience whose scope is asked for.
        defaultResource: ({ oidc }) => {
          const scope = oidc.body?.['scope']
          const asked = typeof scope === 'string' ? scope.split(' ') : []
          return audiences.find((audience) => asked.includes(scopeOf(audience))) ?? ''
        },
        useGrantedResource: () => true,
        getResourceServerInfo: (_, audience) => ({
          audience,
          scope: scopeOf(audience),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: { AccessToken: () => rules.lifetime, IdToken: 3600, Session: 86_400, Grant: 86_400, Interaction: 3600, RefreshToken: 86_400 },
  }
}

/** Signs out without asking, as Microsoft does when it knows whom it is asked to. */
function leaveAtOnce(context: KoaContextWithOIDC, form: string): void {
  const { csp, script } = { csp: "script-src 'unsafe-inline'", script: 'document.forms[0].submit()' }
  context.set('Content-Security-Policy', csp)
  const confirmed = form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>')
  context.body = `<!doctype html><html lang="en"><title>Signing out</title><link rel="icon" href="data:,"><body>${confirmed}<script>${script}</script></body></html>`
}

/**
 * What Microsoft does differently: the address of its discovery document names the tenant, and a refresh token serves
 * every audience.
 */
const asEntra = (audiences: readonly string[]) => async (context: KoaContextWithOIDC, next: () => Promise<void>) => {
  if (context.path.endsWith('/v2.0/.well-known/openid-configuration')) context.path = '/.well-known/openid-configuration'
  if (context.path === '/auth' && context.method === 'GET') {
    const query = new URLSearchParams(context.querystring)
    query.set('scope', ['openid profile offline_access', ...audiences.map(scopeOf)].join(' '))
    for (const audience of audiences) query.append('resource', audience)
    context.querystring = query.toString()
  }
  await next()
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, 'localhost', () => {
      const address: AddressInfo | string | null = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('The provider has no port.'))
      resolve(address.port)
    })
  })
}
