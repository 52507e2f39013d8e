import { guidFrom } from './metadata/identity.ts'
import type { EnvironmentSeed } from './seed.ts'

/** What an organization says of itself beyond its seed. EMU: a version of the present kind; ids follow from its own. */
export const organizationDetail = ({ organization: { id } }: EnvironmentSeed) => ({
  version: '9.2.26021.00160',
  environmentId: guidFrom('environment', id),
  tenantId: guidFrom('tenant', id),
  datacenterId: guidFrom('datacenter', id),
  region: 'EMEA',
})
