import { cascadeValues, type CascadeAction, type CascadeSetting, type CascadeValue } from '../../model/cascade.ts'
import type { Refusal } from '../../model/cascadeOptions.ts'
import { choosablePresets, type ChoosablePreset, type Preset } from '../../model/preset.ts'
import type { Severity } from '../../model/severity.ts'
import { isUnknown, type UnknownValue } from '../../model/unknown.ts'

export const actionNames: Readonly<Record<CascadeAction, string>> = {
  assign: 'Assign',
  reparent: 'Reparent',
  share: 'Share',
  delete: 'Delete',
  unshare: 'Unshare',
  merge: 'Merge',
  rollupView: 'Rollup View',
  archive: 'Archive',
}

const valueNames: Readonly<Record<CascadeValue, string>> = {
  Cascade: 'Cascade all',
  Active: 'Cascade active',
  UserOwned: 'Cascade user-owned',
  NoCascade: 'Cascade none',
  RemoveLink: 'Remove link',
  Restrict: 'Restrict',
}

export const unknownName = ({ raw }: UnknownValue): string => (raw === null ? 'Not stated' : `Unknown: ${raw}`)

/** A setting as the screen names it. The wire's NoCascade on Delete is "No action". */
export function settingName(action: CascadeAction, setting: CascadeSetting): string {
  if (isUnknown(setting)) return unknownName(setting)
  return setting === 'NoCascade' && action === 'delete' ? 'No action' : valueNames[setting]
}

/** The value that a text names: as the screen does, or as the wire does; null when it names none. */
export function settingNamed(text: string): CascadeValue | null {
  const wanted = text.trim().toLowerCase()
  if (wanted === 'no action') return 'NoCascade'
  const isNamed = (value: CascadeValue) => value.toLowerCase() === wanted || valueNames[value].toLowerCase() === wanted
  return cascadeValues.find(isNamed) ?? null
}

export const presetNames: Readonly<Record<Preset, string>> = {
  Referential: 'Referential (remove link)',
  ReferentialRestrict: 'Referential (restrict delete)',
  Parental: 'Parental',
  NoAction: 'No action',
  Custom: 'Custom',
  Unknown: 'Unknown',
}

/** The preset that a text names; null when it names none that can be chosen. */
export function presetNamed(text: string): ChoosablePreset | null {
  const wanted = text.trim().toLowerCase()
  return choosablePresets.find((preset) => preset.toLowerCase() === wanted || presetNames[preset].toLowerCase() === wanted) ?? null
}

export const severityNames: Readonly<Record<Severity, string>> = {
  destroys: 'Deletes data',
  exposes: 'Widens access',
  unblocks: 'Allows deletes',
  tightens: 'Blocks deletes',
  relaxes: 'Narrows',
  lists: 'Changes a view only',
  describes: 'Touches no rows',
  adds: 'New',
}

/** Why a value cannot be chosen, in a sentence. */
export function refusalText(refusal: Refusal): string {
  switch (refusal.rule) {
    case 'leaving':
      return 'The relationship is staged to be deleted.'
    case 'locked':
      return 'A managed solution does not allow this relationship to be customized.'
    case 'unknownPresent':
      return 'The present value is not one this version knows, so it is not overwritten.'
    case 'systemDelete':
      return 'The Delete behaviour of a system relationship cannot be changed.'
    case 'notForAction':
      return 'Dataverse does not offer this value for this action.'
    case 'serverDecides':
      return 'Dataverse decides this value itself.'
    case 'notUserOwned':
      return 'The related table is not owned by users.'
    case 'reparentNotUserOwned':
      return 'Reparent can cascade only to tables owned by users.'
    case 'lookupRequired':
      return 'The lookup column is required by the system, so the link cannot be removed.'
    case 'secondParental':
      return `The related table already has a parental relationship: ${refusal.existing}.`
    case 'customOverSystem':
      return 'A custom table cannot be the parent of a system table.'
    case 'cycle':
      return `Parental relationships would run in a circle: ${refusal.path.join(' → ')}.`
  }
}

export const cascadeTexts = {
  typeOfBehaviour: 'Type of behaviour',
  present: 'Current value',
  staged: 'Staged',
  makeReferential: (name: string) => `Make ${name} referential first`,
  was: (value: string) => `was ${value}`,
} as const
