import type { MembershipChange } from '../../model/change.ts'

/** Texts of what makes a relationship a part of a solution. */
export const membershipTexts = {
  add: 'Add to solution',
  remove: 'Remove from solution',
  /** What the button, or the command, is about. */
  addTo: (solution: string) => `Stage adding it to ${solution}`,
  addNamed: (relationship: string, solution: string) => `${relationship} to ${solution}`,
  alone: 'The relationship alone',
  aloneHint: 'Its tables and its lookup column are not added with it.',
  withRequired: 'With what it needs',
  withRequiredHint: 'Its tables, and its lookup column, are added too where they are not managed.',
  closed: {
    readOnly: 'This environment is open read-only.',
    noSolution: 'Choose the solution first. The list “Solution” is at the top; managed solutions cannot be added to.',
    leaving: 'Its deletion is staged.',
    staged: (solution: string) => `Adding it to ${solution} is staged already.`,
    inside: (solution: string) => `It is a part of ${solution} already.`,
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
