import type { CascadeAction } from '../cascade.ts'

/** The actions on a row whose consequences for related rows can be asked for. RollupView only reads, Archive is internal (contract.md 4.4). */
export const impactActions = [
  'delete',
  'assign',
  'share',
  'unshare',
  'reparent',
  'merge',
] as const satisfies readonly CascadeAction[]
export type ImpactAction = (typeof impactActions)[number]
