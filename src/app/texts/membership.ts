import type { MembershipChange } from '../../model/change.ts'
import type { SolutionStanding } from '../../model/solutionStanding.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'

/** Why so many relationships are not added. */
const standings: Readonly<Record<SolutionStanding, (count: number) => string>> = {
  ready: () => 'can be added',
  inside: (count) => `${count === 1 ? 'is' : 'are'} a part of it already`,
  staged: (count) => `${count === 1 ? 'is' : 'are'} staged to be added already`,
  leaving: (count) => `${count === 1 ? 'is' : 'are'} staged to be deleted`,
  draft: (count) => (count === 1 ? 'is new and goes into the chosen solution by itself' : 'are new and go into the chosen solution by themselves'),
}

/** Texts of what makes a relationship a part of a solution. */
export const membershipTexts = {
  add: 'Add to solution',
  remove: 'Remove from solution',
  /** What the button, or the command, is about. */
  addTo: (solution: string) => `Stage adding it to ${solution}`,
  addNamed: (relationship: string, solution: string) => `${relationship} to ${solution}`,
  alone: 'The relationship alone',
  aloneMany: (count: number) => (count === 1 ? 'The relationship alone' : `The ${formatNumber(count)} relationships alone`),
  aloneHint: 'Its tables and its lookup column are not added with it.',
  aloneManyHint: 'Their tables and their lookup columns are not added with them.',
  withRequired: 'With what it needs',
  withRequiredMany: 'With what they need',
  withRequiredManyHint: 'Their tables, and their lookup columns, are added too where they are not managed.',
  withRequiredHint: 'Its tables, and its lookup column, are added too where they are not managed.',
  /** Why one relationship cannot be added. */
  one: {
    leaving: () => 'Its deletion is staged.',
    staged: (solution: string) => `Adding it to ${solution} is staged already.`,
    inside: (solution: string) => `It is a part of ${solution} already.`,
  },
  /** "38 of 40 can be added to Contoso Projects: 2 are a part of it already." */
  many: (solution: string, ready: number, others: ReadonlyMap<SolutionStanding, number>) => {
    const all = [...others.values()].reduce((sum, count) => sum + count, ready)
    const reasons = [...others].map(([standing, count]) => `${formatNumber(count)} ${standings[standing](count)}`)
    const of = reasons.length === 0 ? formatNumber(ready) : `${ready === 0 ? 'None' : formatNumber(ready)} of ${formatNumber(all)}`
    return `${of} can be added to ${solution}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}.`
  },
  addedMany: (solution: string, count: number) =>
    `Adding ${counted(count, 'relationship', 'relationships')} to ${solution} is staged. Ctrl+Z takes it back.`,
  closed: {
    readOnly: 'This environment is open read-only.',
    noSolution: 'Choose the solution first. The list “Solution” is at the top; managed solutions cannot be added to.',
    reading: (solution: string) => `Reading what is in ${solution}.`,
    unknown: (solution: string) => `What is in ${solution} could not be read. Read the environment again.`,
  },
} as const

/** What a relationship is to a solution, before and after. */
export function membershipSentences(change: MembershipChange): readonly [before: string, after: string] {
  const { solution, after, withRequired } = change
  const isPart = `It is a part of the solution ${solution}.`
  const isNone = `It is not a part of the solution ${solution}.`
  if (after === 'outside') {
    return [isPart, `${isNone} It stays in the environment, and what was added along with it stays in the solution.`]
  }
  return [
    isNone,
    withRequired
      ? `${isPart} Whatever it needs and is not managed is added too: its tables, its lookup column, and what these need.`
      : `${isPart} Its tables and its lookup column are not added with it: where the solution is imported they must be there already.`,
  ]
}
