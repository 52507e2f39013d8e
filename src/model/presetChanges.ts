import type { CascadeAction } from './cascade.ts'
import { refuseValue, type Known, type Refusal } from './cascadeOptions.ts'
import type { CascadeChange } from './change.ts'
import type { Environment } from './environment.ts'
import { becomesParental } from './parental.ts'
import { namingActions, presetValues, type ChoosablePreset } from './preset.ts'
import type { OneToMany } from './relationship.ts'
import { isUnknown } from './unknown.ts'

/** What choosing a preset stages, or the first reason why it cannot be chosen. */
export type PresetOutcome =
  | { readonly allowed: true; readonly changes: readonly CascadeChange[] }
  | { readonly allowed: false; readonly action: CascadeAction | null; readonly refusal: Refusal }

/** Judges a preset as a whole in the environment given (pass the staged one): all its values, or none. */
export function presetChanges(
  environment: Environment,
  relationship: OneToMany,
  preset: ChoosablePreset,
  { lookupRequired, baseline = relationship }: Known = {},
): PresetOutcome {
  const values = presetValues(preset)
  const changes: CascadeChange[] = []
  for (const action of namingActions) {
    const before = relationship.cascade[action]
    const after = values[action]
    if (before === after) continue
    const refusal = refuseValue(environment, relationship, action, after, lookupRequired)
    if (refusal !== null) return { allowed: false, action, refusal }
    if (isUnknown(before)) return { allowed: false, action, refusal: { rule: 'unknownPresent' } }
    changes.push({ type: 'cascade', schemaName: relationship.schemaName, action, before, after })
  }
  const obstacle = becomesParental(environment, baseline, {
    ...relationship,
    cascade: { ...relationship.cascade, ...values },
  })
  return obstacle === null ? { allowed: true, changes } : { allowed: false, action: null, refusal: obstacle }
}
