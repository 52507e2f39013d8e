import { isUnknown, type UnknownValue } from './unknown.ts'

/** What happens to related rows. Enum texts verbatim from the wire (contract.md 3.4). */
export const cascadeValues = ['Cascade', 'Active', 'UserOwned', 'NoCascade', 'RemoveLink', 'Restrict'] as const
export type CascadeValue = (typeof cascadeValues)[number]
export const isCascadeValue = (value: unknown): value is CascadeValue => cascadeValues.some((known) => known === value)

/** The actions on a primary row, in the order customizers know from Microsoft's own forms. */
export const cascadeActions = [
  'assign',
  'reparent',
  'share',
  'delete',
  'unshare',
  'merge',
  'rollupView',
  'archive',
] as const
export type CascadeAction = (typeof cascadeActions)[number]

/** A setting as read: known, or explicitly not understood. */
export type CascadeSetting = CascadeValue | UnknownValue
export type Cascade = Readonly<Record<CascadeAction, CascadeSetting>>

/** The actions whose cascading makes a relationship parental, besides Delete (contract.md 4.3). */
const ownershipActions = ['assign', 'share', 'unshare', 'reparent'] as const

const cascades = (setting: CascadeSetting): boolean =>
  setting === 'Cascade' || setting === 'Active' || setting === 'UserOwned'

/**
 * Whether the settings make the related table a child in Dataverse's sense: any cascading Assign, Share,
 * Unshare or Reparent, or Delete = Cascade. A predicate, not a preset (contract.md 4.3).
 */
export function isParental(cascade: Cascade): boolean {
  return cascade.delete === 'Cascade' || ownershipActions.some((action) => cascades(cascade[action]))
}

/** Whether every setting was understood. */
export const isCascadeKnown = (cascade: Cascade): boolean =>
  cascadeActions.every((action) => !isUnknown(cascade[action]))
