import { signInTexts } from '../texts/signIn.ts'

const { types } = signInTexts.environments

/** The platform's numbers of what an environment is for, as far as customers meet them. */
const known: ReadonlyMap<number, string> = new Map([
  [0, types.production],
  [5, types.sandbox],
  [11, types.trial],
  [12, types.default],
  [13, types.developer],
  [14, types.trial],
  [15, types.teams],
])

/** What an environment is for, in words; a number nobody knows stays one. */
export const organizationTypeText = (type: number | null): string =>
  type === null ? types.unknown : (known.get(type) ?? types.other(type))
