import type { Operation } from '../operation.ts'
import { merge } from './merge.ts'
import {
  retrieveAccessOrigin,
  retrievePrincipalAccess,
  retrieveSharedPrincipalsAndAccess,
} from './retrieveAccess.ts'
import { createAsyncJobToRevokeInheritedAccess, resetInheritedAccess } from './revokeInheritedAccess.ts'
import { grantAccess, modifyAccess, revokeAccess } from './shareAccess.ts'

/** Sharing, who may do what with a row, and merging: contract.md 4.4 and 10.1. */
export const accessOperations: readonly Operation[] = [
  grantAccess,
  modifyAccess,
  revokeAccess,
  retrievePrincipalAccess,
  retrieveSharedPrincipalsAndAccess,
  retrieveAccessOrigin,
  createAsyncJobToRevokeInheritedAccess,
  resetInheritedAccess,
  merge,
]
