import { interactionPolicy, type default as Provider, type KoaContextWithOIDC } from 'oidc-provider'
import { people } from './people.ts'

/** Nobody is asked for consent; who asks to choose an account may. */
export function interactions() {
  const policy = interactionPolicy.base()
  policy.get('consent')?.checks.clear()
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return { policy, url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` }
}

const button = (uid: string, query: string, text: string): string =>
  `<form method="post" action="/interaction/${uid}?${query}"><button>${text}</button></form>`

const page = (uid: string): string => `<!doctype html>
<html lang="en"><title>Pick an account</title><link rel="icon" href="data:,"><body><h1>Pick an account</h1>
${Object.values(people).map(({ userName, name }) => button(uid, `account=${userName}`, name)).join('\n')}
${button(uid, '', 'Cancel')}
</body></html>`

/** The authority's own page: pick an account, or cancel. */
export const answerInteraction =
  (provider: Provider) =>
  async (context: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    const uid = /^\/interaction\/([\w-]+)$/.exec(context.path)?.[1]
    if (uid === undefined) return next()
    if (context.method === 'GET') {
      context.body = page(uid)
      return
    }
    const accountId = new URLSearchParams(context.querystring).get('account')
    const result =
      accountId === null
        ? { error: 'access_denied', error_description: 'The person cancelled.' }
        : { login: { accountId }, select_account: {} }
    context.redirect(await provider.interactionResult(context.req, context.res, result))
  }
