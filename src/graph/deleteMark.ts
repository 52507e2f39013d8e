import type { CascadeSetting, CascadeValue } from '../model/cascade.ts'
import { isUnknown } from '../model/unknown.ts'

/** The delete rule as a letter, so that it never rests on colour alone: cascade, restrict, remove link, none, unknown. */
export type DeleteMark = 'D' | 'R' | 'L' | '–' | '?'

/** Delete knows four values; any other is shown as not understood (contract.md 3.4). */
const marks: Readonly<Record<CascadeValue, DeleteMark>> = {
  Cascade: 'D',
  Restrict: 'R',
  RemoveLink: 'L',
  NoCascade: '–',
  Active: '?',
  UserOwned: '?',
}

export const deleteMark = (setting: CascadeSetting): DeleteMark => (isUnknown(setting) ? '?' : marks[setting])
