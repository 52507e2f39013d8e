import { read, type Coverage } from './entry.ts'

const id = '00000000-0000-0000-0000-000000000001'

export const organizationCoverage: readonly Coverage[] = [
  read('WhoAmI', 'supported', 'contract.md 10.1', 'WhoAmI', 'emulator.test.ts'),
  read(
    'RetrieveCurrentOrganization',
    'supported',
    'contract.md 10.1',
    "RetrieveCurrentOrganization(AccessType=@p1)?@p1=Microsoft.Dynamics.CRM.EndpointAccessType'Default'",
    'emulator.test.ts',
  ),
  read(
    'RetrieveProvisionedLanguages',
    'supported',
    'contract.md 10.1',
    'RetrieveProvisionedLanguages',
    'emulator.test.ts',
  ),
  read(
    'RetrieveInstalledLanguagePacks',
    'supported',
    'what is installed is switched on',
    'RetrieveInstalledLanguagePacks',
    'emulator.test.ts',
  ),
  read(
    'RetrieveAvailableLanguages',
    'supported',
    'what is installed is switched on',
    'RetrieveAvailableLanguages',
    'emulator.test.ts',
  ),
  read(
    'Instances',
    'supported',
    'contract.md 10.4; $select and $filter',
    '/api/discovery/v2.0/Instances',
    'discovery/listInstances.test.ts',
  ),
  read(
    'RetrieveUserPrivileges',
    'supported',
    'contract.md 10.1',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`,
    'security/privileges.test.ts',
  ),
  read(
    'RetrieveUserPrivilegeByPrivilegeName',
    'supported',
    'contract.md 10.1',
    `systemusers(${id})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadAccount')`,
    'security/privileges.test.ts',
  ),
]
