/** Where one of Microsoft's clouds signs people in, lists their environments and runs them: contract.md 10.4. */
export interface Cloud {
  readonly authority: string
  readonly discovery: string
  /** The host of an environment or of its Web API, whole. Regions are added without notice, so they are not listed. */
  readonly host: RegExp
  /** The narrowest source of a Content-Security-Policy that holds all these hosts. */
  readonly source: string
}

/** A name of an environment is one label; `api` before the region is its Web API (safety.md 4.3). */
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const hostBelow = (region: string, base: string): RegExp =>
  new RegExp(`^${label}(?:\\.api)?\\.${region}\\.${base.replaceAll('.', '\\.')}$`)

export const clouds = {
  commercial: {
    authority: 'https://login.microsoftonline.com',
    discovery: 'https://globaldisco.crm.dynamics.com',
    host: hostBelow('crm\\d{0,2}', 'dynamics.com'),
    source: 'https://*.dynamics.com',
  },
  gcc: {
    authority: 'https://login.microsoftonline.com',
    discovery: 'https://globaldisco.crm9.dynamics.com',
    host: hostBelow('crm9', 'dynamics.com'),
    source: 'https://*.crm9.dynamics.com',
  },
  gccHigh: {
    authority: 'https://login.microsoftonline.us',
    discovery: 'https://globaldisco.crm.microsoftdynamics.us',
    host: hostBelow('crm', 'microsoftdynamics.us'),
    source: 'https://*.crm.microsoftdynamics.us',
  },
  dod: {
    authority: 'https://login.microsoftonline.us',
    discovery: 'https://globaldisco.crm.appsplatform.us',
    host: hostBelow('crm', 'appsplatform.us'),
    source: 'https://*.crm.appsplatform.us',
  },
  china: {
    authority: 'https://login.partner.microsoftonline.cn',
    discovery: 'https://globaldisco.crm.dynamics.cn',
    host: hostBelow('crm', 'dynamics.cn'),
    source: 'https://*.crm.dynamics.cn',
  },
} as const satisfies Readonly<Record<string, Cloud>>
