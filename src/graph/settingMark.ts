import type { CascadeSetting, CascadeValue } from '../model/cascade.ts'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { isUnknown } from '../model/unknown.ts'

/**
 * A setting as a letter, so that it never rests on colour alone. Delete: D cascade, R restrict, L remove link. Others: C
 * cascade all, A active, U user-owned. Both: none, and not understood.
 */
export const marks = ['D', 'R', 'L', 'C', 'A', 'U', '–', '?'] as const
export type Mark = (typeof marks)[number]

/** Delete knows four values; any other is shown as not understood (contract.md 3.4). */
const deleteMarks: Readonly<Record<CascadeValue, Mark>> = {
  Cascade: 'D',
  Restrict: 'R',
  RemoveLink: 'L',
  NoCascade: '–',
  Active: '?',
  UserOwned: '?',
}

const otherMarks: Readonly<Record<CascadeValue, Mark>> = {
  Cascade: 'C',
  Active: 'A',
  UserOwned: 'U',
  NoCascade: '–',
  RemoveLink: '?',
  Restrict: '?',
}

/** The letters that an action's settings may have. */
export const marksOf = (action: ImpactAction): readonly Mark[] =>
  action === 'delete' ? ['D', 'R', 'L', '–', '?'] : action === 'merge' ? ['C', '–', '?'] : ['C', 'A', 'U', '–', '?']

export const settingMark = (action: ImpactAction, setting: CascadeSetting): Mark =>
  isUnknown(setting) ? '?' : (action === 'delete' ? deleteMarks : otherMarks)[setting]
