import type { DraftIssue, DraftRule } from './draftIssue.ts'

/**
 * The code a server answers with when a rule is broken (contract.md 14); several where the sources leave it open, or
 * where it depends on what the console does not know. None where the server would not refuse, but do something else.
 */
export const codesByRule: Readonly<Record<DraftRule, readonly string[]>> = {
  // Names
  nameMissing: ['0x8004432a', '0x80040203'],
  prefix: ['0x80040203'],
  characters: ['0x80040203'],
  tooLong: ['0x80044331'],
  nameTaken: ['0x8004432b', '0x80047010'],
  tableTaken: ['0x8004700b', '0x80047010'],
  columnTaken: ['0x80047013'],
  navigationTaken: ['0x80047010'],
  columnLikeNavigation: ['0x80048834'],
  sameNavigation: ['0x80047010'],
  // The lookup column and its targets
  displayNameMissing: ['0x80040203'],
  systemRequired: ['0x80040203'],
  regarding: ['0x80047006'],
  wouldAddTarget: [],
  columnMissing: [],
  notMultiTable: ['0x80047013'],
  lookupNotCustom: ['0x80047013'],
  targetThere: ['0x80047013'],
  targetTwice: ['0x80040203'],
  notCustomer: ['0x80047003'],
  // Eligibility
  missingTable: ['0x80040217'],
  intersect: ['0x8004830f'],
  notCustomizable: ['0x80047008', '0x8004432c'],
  cannotBePrimary: ['0x8004432e', '0x80047003', '0x8004432c'],
  cannotBeRelated: ['0x8004432d', '0x80044350', '0x8004432c'],
  cannotBeInManyToMany: ['0x80047003'],
  activityPlumbing: ['0x80047006'],
  activityOverActivity: ['0x8004f121'],
  // Behaviour
  leaving: [],
  locked: ['0x8004f026'],
  unknownPresent: [],
  systemDelete: ['0x80048203'],
  notForAction: ['0x80048204'],
  serverDecides: [],
  notUserOwned: ['0x80044156'],
  reparentNotUserOwned: ['0x80048107'],
  lookupRequired: ['0x80048104'],
  secondParental: ['0x80047007'],
  customOverSystem: ['0x80047102'],
  cycle: ['0x80047004'],
  // Navigation pane and hierarchy
  labelMissing: ['0x80044328'],
  orderNotWhole: ['0x80048d19'],
  notSelf: ['0x8004701f'],
  hierarchyLocked: ['0x8004701a'],
  secondHierarchy: ['0x8004701a'],
}

/** What a server may answer to a draft with this issue. */
export const refusalCodes = ({ rule }: Pick<DraftIssue, 'rule'>): readonly string[] => codesByRule[rule]
