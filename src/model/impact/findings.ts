import { byGravity, type Effect } from './effect.ts'
import { isHeldByLookup } from './emptiedLookups.ts'
import type { ImpactDifference, TableDifference } from './impactDifference.ts'
import type { ImpactLine } from './walk.ts'

/**
 * How one effect becomes another: it comes to tables that did not have it, or leaves them; meets every related row, or
 * only some; or comes to more, or fewer, rows of tables that have it all the same, over other relationships.
 */
export const findingKinds = ['appeared', 'certain', 'more', 'vanished', 'uncertain', 'fewer'] as const
export type FindingKind = (typeof findingKinds)[number]

/** One thing that becomes different for an action on a table: to be said in one sentence. */
export interface Finding {
  readonly kind: FindingKind
  readonly effect: Effect
  /** Tables whose rows are related to the start row itself, by logical name. */
  readonly near: readonly string[]
  /** Those further down. */
  readonly far: readonly string[]
  /** The relationships over which there are more, or fewer, rows; none for other kinds. */
  readonly over: readonly string[]
  /** Whether rows come to stop the action because their lookup columns cannot be emptied, and for nothing else. */
  readonly isHeld: boolean
}

/** Whether something happens that did not. */
export const isGain = ({ kind }: Pick<Finding, 'kind'>): boolean => kind === 'appeared' || kind === 'certain' || kind === 'more'

interface Part {
  readonly kind: FindingKind
  readonly effect: Effect
  readonly table: string
  readonly isNear: boolean
  readonly over: readonly string[]
  readonly isHeld: boolean
}

/** Found once: a search over many changes does so while a page can pause, and lists read it later. */
const known = new WeakMap<ImpactDifference, readonly Finding[]>()

/** What a difference comes to: gains before losses, the gravest first. Each effect, kind and cause once, with all of its tables. */
export function findingsOf(difference: ImpactDifference): readonly Finding[] {
  const findings = known.get(difference) ?? findingsIn(difference)
  known.set(difference, findings)
  return findings
}

function findingsIn({ start, tables }: ImpactDifference): readonly Finding[] {
  const found = new Map<string, { kind: FindingKind; effect: Effect; near: string[]; far: string[]; over: Set<string>; isHeld: boolean }>()
  for (const table of tables) {
    for (const { kind, effect, table: name, isNear, over, isHeld } of partsOf(table, start)) {
      const key = `${kind} ${effect} ${isHeld}`
      const finding = found.get(key) ?? { kind, effect, near: [], far: [], over: new Set<string>(), isHeld }
      found.set(key, finding)
      ;(isNear ? finding.near : finding.far).push(name)
      for (const schemaName of over) finding.over.add(schemaName)
    }
  }
  return [...found.values()]
    .map((finding): Finding => ({ ...finding, over: [...finding.over] }))
    .toSorted(
      (one, other) =>
        Number(isGain(other)) - Number(isGain(one)) ||
        byGravity(one.effect, other.effect) ||
        findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind),
    )
}

function partsOf(difference: TableDifference, start: string): readonly Part[] {
  const { logicalName, appeared, vanished, becameCertain, becameUncertain, newLines, goneLines, present } = difference
  const part = (kind: FindingKind, effect: Effect, lines: readonly ImpactLine[]): Part => ({
    kind,
    effect,
    table: logicalName,
    isNear: lines.some((line) => line.effect === effect && line.from === start),
    over: kind === 'more' || kind === 'fewer' ? [...new Set(lines.map(({ relationship }) => relationship.schemaName))] : [],
    isHeld: effect === 'stopped' && isGain({ kind }) && lines.filter((line) => line.effect === effect).every(isHeldByLookup),
  })
  // Rows that are deleted now do not also "no longer lose the link": what came says it.
  const gravest = appeared[0]
  const gone = vanished.filter((effect) => gravest === undefined || byGravity(effect, gravest) < 0)
  // That all rows are met, or only some, says nothing of rows that other changes add, or take off.
  const gained = new Set([...appeared, ...becameCertain])
  const lost = new Set([...vanished, ...becameUncertain])
  const more = newLines.filter((line) => !gained.has(line.effect) && !goneLines.some(isWiderThan(line)))
  const fewer = goneLines.filter((line) => !lost.has(line.effect) && !newLines.some(isWiderThan(line)) && !newLines.some(isGraverThan(line)))
  return [
    ...appeared.map((effect) => part('appeared', effect, newLines)),
    ...becameCertain.map((effect) => {
      const lines = present.filter((line) => line.effect === effect)
      // Over another relationship it may still depend on what rows hold.
      return lines.every(({ isCertain }) => isCertain)
        ? part('certain', effect, [...newLines, ...goneLines])
        : part('more', effect, lines.filter(({ isCertain }) => isCertain))
    }),
    ...effectsOf(more).map((effect) => part('more', effect, more.filter((line) => line.effect === effect))),
    ...gone.map((effect) => part('vanished', effect, goneLines)),
    ...becameUncertain.map((effect) => part('uncertain', effect, [...newLines, ...goneLines])),
    ...effectsOf(fewer).map((effect) => part('fewer', effect, fewer.filter((line) => line.effect === effect))),
  ]
}

const effectsOf = (lines: readonly ImpactLine[]): readonly Effect[] => [...new Set(lines.map(({ effect }) => effect))]

/** Whether a line does to every row what this one does to some, over the same relationship. */
const isWiderThan =
  (line: ImpactLine) =>
  (other: ImpactLine): boolean =>
    other.condition === null &&
    other.effect === line.effect &&
    other.from === line.from &&
    other.relationship.schemaName === line.relationship.schemaName

/** Whether a line does something graver to the same rows. */
const isGraverThan =
  (line: ImpactLine) =>
  (other: ImpactLine): boolean =>
    other.condition === null &&
    byGravity(other.effect, line.effect) < 0 &&
    other.from === line.from &&
    other.relationship.schemaName === line.relationship.schemaName
