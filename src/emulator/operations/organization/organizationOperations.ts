import { listInstances } from '../../discovery/listInstances.ts'
import type { Operation } from '../operation.ts'
import { whoAmI } from './whoAmI.ts'
import { retrieveCurrentOrganization } from './retrieveCurrentOrganization.ts'
import {
  retrieveAvailableLanguages,
  retrieveInstalledLanguagePacks,
  retrieveProvisionedLanguages,
} from './retrieveLanguages.ts'
import { retrieveUserPrivilegeByPrivilegeName, retrieveUserPrivileges } from './retrieveUserPrivileges.ts'

/** Who asks, and which organization answers: contract.md 10. */
export const organizationOperations: readonly Operation[] = [
  whoAmI,
  retrieveCurrentOrganization,
  retrieveProvisionedLanguages,
  retrieveInstalledLanguagePacks,
  retrieveAvailableLanguages,
  listInstances,
  retrieveUserPrivileges,
  retrieveUserPrivilegeByPrivilegeName,
]
