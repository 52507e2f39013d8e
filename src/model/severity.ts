import type { CascadeValue } from './cascade.ts'
import type { CascadeChange, Change, CreateChange } from './change.ts'
import type { Effect } from './impact/effect.ts'
import { findingsOf, isGain, type Finding } from './impact/findings.ts'
import { impactActions } from './impact/impactAction.ts'
import type { ImpactDifference } from './impact/impactDifference.ts'

/**
 * How much harm a change can do, the worst first (safety.md P9): `destroys` lets a delete take rows with it, `exposes`
 * hands rows or access to more people, `unblocks` lets deletes happen that the platform refused, `tightens` makes it
 * refuse what worked before, `lists` touches no row and no right, only what a legacy roll-up view shows (contract.md
 * 4.4), and `describes` changes nothing that happens to rows. `adds`: a new relationship, with nothing in it yet.
 */
const severities = ['destroys', 'exposes', 'unblocks', 'tightens', 'relaxes', 'lists', 'describes', 'adds'] as const
export type Severity = (typeof severities)[number]

/** The worse first. */
export const worstFirst = (one: Severity, other: Severity): number => severities.indexOf(one) - severities.indexOf(other)

/**
 * The severity of a staged change by what becomes different (`stagedDifferences`). Where the action has no impact, the
 * change alone decides.
 */
export function severityByImpact(change: Change, differences: readonly ImpactDifference[]): Severity {
  const alone = severityOf(change)
  if (change.type === 'cascade' && !decides(change)) return alone
  if (change.type !== 'cascade' && change.type !== 'create') return alone
  const all = differences.flatMap(findingsOf)
  const found = (stopsEarlier(change, all) ? all.filter((finding) => isGain(finding) || finding.effect !== 'stopped') : all).map(severityOfFinding)
  const worst = severities.find((severity) => found.includes(severity))
  if (change.type === 'create') return worst === undefined || worst === 'relaxes' ? alone : worst
  return worst ?? 'describes'
}

/**
 * Whether the delete is stopped by the very rows with which it went on before. That it is not stopped further down any
 * more frees nothing: whoever has rows there has rows here.
 */
const stopsEarlier = (change: CascadeChange | CreateChange, findings: readonly Finding[]): boolean =>
  change.type === 'cascade' && change.after !== 'Cascade' && findings.some((finding) => isGain(finding) && finding.effect === 'stopped')

/** Merge leaves rows with a link to what is gone whichever way it is changed. */
const decides = ({ action }: CascadeChange): boolean => action !== 'merge' && impactActions.some((one) => one === action)

/**
 * The severity as far as the change alone tells it. A deletion takes the lookup column and its values, or the links, with
 * it (contract.md 2.8).
 */
export function severityOf(change: Change): Severity {
  switch (change.type) {
    case 'cascade':
      return cascadeSeverity(change)
    case 'field':
    case 'column':
    case 'membership':
      return 'describes'
    case 'create':
      return 'adds'
    case 'delete':
      return 'destroys'
  }
}

/** What an effect is that comes, and what it is that it goes. */
const gains: Readonly<Record<Effect, Severity>> = {
  stopped: 'tightens',
  notUnderstood: 'destroys',
  deleted: 'destroys',
  reowned: 'exposes',
  shared: 'exposes',
  unshared: 'relaxes',
  reparented: 'exposes',
  repointed: 'relaxes',
  unlinked: 'relaxes',
}
const losses: Partial<Readonly<Record<Effect, Severity>>> = {
  stopped: 'unblocks',
  // What Unshare does not reach stays shared.
  unshared: 'exposes',
}

export const severityOfFinding = (finding: Finding): Severity =>
  isGain(finding) ? gains[finding.effect] : (losses[finding.effect] ?? 'relaxes')

/** A change that is not understood counts as the worst. */
function cascadeSeverity({ action, before, after }: CascadeChange): Severity {
  if (action === 'delete') {
    if (after === 'Cascade') return 'destroys'
    if (after === 'Restrict') return 'tightens'
    return before === 'Restrict' ? 'unblocks' : 'relaxes'
  }
  if (action === 'merge' || action === 'archive') return 'destroys'
  if (action === 'rollupView') return 'lists'
  // Unshare takes access away: what it does not reach stays shared.
  const isNarrower = action === 'unshare' ? isWithin(before, after) : isWithin(after, before)
  return isNarrower ? 'relaxes' : 'exposes'
}

/** Whether every row the one value reaches is reached by the other. Active and user-owned rows only overlap. */
const isWithin = (inner: CascadeValue, outer: CascadeValue): boolean =>
  inner === 'NoCascade' || outer === 'Cascade' || inner === outer
