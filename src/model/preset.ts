import type { Cascade, CascadeAction, CascadeValue } from './cascade.ts'
import { isUnknown } from './unknown.ts'

/** The named behaviours of contract.md 4.2, the system-only "no action", and what has no name. */
export type Preset = 'Referential' | 'ReferentialRestrict' | 'Parental' | 'NoAction' | 'Custom' | 'Unknown'

/** The presets a customizer can choose; the others only describe. */
export const choosablePresets = ['Referential', 'ReferentialRestrict', 'Parental'] as const
export type ChoosablePreset = (typeof choosablePresets)[number]

/** Merge, RollupView and Archive do not take part in the name (contract.md 4.2). */
export const namingActions = ['assign', 'share', 'unshare', 'reparent', 'delete'] as const satisfies readonly CascadeAction[]
export type NamingAction = (typeof namingActions)[number]

const allOf = (ownership: CascadeValue, onDelete: CascadeValue): Readonly<Record<NamingAction, CascadeValue>> => ({
  assign: ownership,
  share: ownership,
  unshare: ownership,
  reparent: ownership,
  delete: onDelete,
})

const named: Readonly<Record<ChoosablePreset | 'NoAction', Readonly<Record<NamingAction, CascadeValue>>>> = {
  Referential: allOf('NoCascade', 'RemoveLink'),
  ReferentialRestrict: allOf('NoCascade', 'Restrict'),
  Parental: allOf('Cascade', 'Cascade'),
  NoAction: allOf('NoCascade', 'NoCascade'),
}

/** The name the present values have; never stored, always derived (contract.md 4.2). */
export function presetOf(cascade: Cascade): Preset {
  if (namingActions.some((action) => isUnknown(cascade[action]))) return 'Unknown'
  for (const preset of [...choosablePresets, 'NoAction'] as const) {
    if (namingActions.every((action) => cascade[action] === named[preset][action])) return preset
  }
  return 'Custom'
}

/** The values a preset sets; the other actions stay as they are. */
export const presetValues = (preset: ChoosablePreset): Readonly<Record<NamingAction, CascadeValue>> => named[preset]
