import type { Operation } from '../operation.ts'
import { batch } from './batch.ts'

/** Requests that hold others: contract.md 11. */
export const protocolOperations: readonly Operation[] = [batch]
