import type { Refusal } from '../cascadeOptions.ts'
import type { CascadeAction } from '../cascade.ts'
import type { CascadeChange } from '../change.ts'
import type { OneToMany } from '../relationship.ts'

/** The built-in checks, the gravest first. */
export const houseRules = ['restrictInChain', 'cascadeCycle', 'cascadeIntoMany', 'parentalTwice', 'acrossOwners', 'noOwners'] as const
export type HouseRule = (typeof houseRules)[number]

export const gravities = ['high', 'medium', 'low'] as const
export type Gravity = (typeof gravities)[number]

/** How much harm each can do: rows lost or a delete that never works; access nobody meant; settings without effect. */
export const gravityOf: Readonly<Record<HouseRule, Gravity>> = {
  restrictInChain: 'high',
  cascadeCycle: 'high',
  cascadeIntoMany: 'high',
  parentalTwice: 'medium',
  acrossOwners: 'medium',
  noOwners: 'low',
}

/** What a check has found, as values that a sentence is made of. */
export type FindingFacts =
  /** `chain`: the cascading deletes from a start row to the primary table of `restrict`. `starts`: every table above that can never be deleted. */
  | { readonly rule: 'restrictInChain'; readonly restrict: OneToMany; readonly chain: readonly OneToMany[]; readonly starts: readonly string[] }
  | { readonly rule: 'cascadeCycle'; readonly cycle: readonly string[] }
  | { readonly rule: 'cascadeIntoMany'; readonly relationship: OneToMany; readonly rows: number }
  | { readonly rule: 'parentalTwice'; readonly table: string; readonly lookupColumns: readonly string[] }
  | { readonly rule: 'acrossOwners'; readonly relationship: OneToMany; readonly actions: readonly CascadeAction[] }
  /** `ownerless`: the table whose rows nobody owns. */
  | { readonly rule: 'noOwners'; readonly relationship: OneToMany; readonly actions: readonly CascadeAction[]; readonly ownerless: string }

/** What would make a finding vanish, or the first rule in the way. */
export type Mend =
  | { readonly possible: true; readonly changes: readonly CascadeChange[] }
  | { readonly possible: false; readonly schemaName: string; readonly refusal: Refusal }

/** The findings of a rule, one at a time; null: nothing there, and a moment at which whoever draws a screen can pause. */
export type Search = Generator<Finding | null, void>

export interface Finding {
  /** The same for the same finding tomorrow. */
  readonly key: string
  readonly facts: FindingFacts
  /** The one it is listed under first. */
  readonly tables: readonly string[]
  /** Schema names. */
  readonly relationships: readonly string[]
  readonly mend: Mend
}
