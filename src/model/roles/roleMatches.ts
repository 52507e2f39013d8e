import type { RoleMatch } from './role.ts'

/** Another role that goes with a role, and in which directions that is stored. */
export interface MatchingRole {
  readonly other: string
  /** This role names the other. */
  readonly forth: boolean
  /** The other names this role. */
  readonly back: boolean
}

/** Matching is meant to go both ways; a role that goes with itself needs one direction (contract.md 7.4). */
export const isOneSided = ({ forth, back }: MatchingRole): boolean => !(forth && back)

/** The roles that go with a role, in the order their links were read. */
export function matchesOf(role: string, matches: readonly RoleMatch[]): readonly MatchingRole[] {
  const forth = new Set(matches.filter(({ from }) => from === role).map(({ to }) => to))
  const back = new Set(matches.filter(({ to }) => to === role).map(({ from }) => from))
  return [...new Set([...forth, ...back])].map((other) => ({ other, forth: forth.has(other), back: back.has(other) }))
}

/** The directions that lack their opposite; each one once. */
export function oneSidedMatches(matches: readonly RoleMatch[]): readonly RoleMatch[] {
  const stored = new Set(matches.map(({ from, to }) => `${from} ${to}`))
  return matches.filter(({ from, to }) => !stored.has(`${to} ${from}`))
}
