/** What a browser accepts where Trusted Types are enforced; a plain text where they are unknown. */
interface AddressPolicy {
  createScriptURL(address: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: AddressPolicy): AddressPolicy
}

declare global {
  interface Window {
    /** Not in TypeScript's DOM library yet; absent in browsers without Trusted Types. */
    readonly trustedTypes?: TrustedTypes
  }
}

const sameOrigin: AddressPolicy = {
  createScriptURL: (address) => {
    const { origin, href } = new URL(address, location.href)
    if (origin !== location.origin) throw new TypeError(`A worker may only come from ${location.origin}, not from ${href}.`)
    return href
  },
}

/** The only policy the content security policy admits (design.md 8): workers of this origin, nothing else. */
const policy = window.trustedTypes?.createPolicy('kinship', sameOrigin) ?? sameOrigin

/** A module worker. Throws a `TypeError` for an address of another origin. */
export const startWorker = (address: string): Worker => new Worker(policy.createScriptURL(address), { type: 'module' })

/** A module worker that all tabs of this origin share. Throws a `TypeError` for an address of another origin. */
export const startSharedWorker = (address: string): SharedWorker =>
  new SharedWorker(policy.createScriptURL(address), { type: 'module' })
