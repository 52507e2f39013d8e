import type { CascadeChange } from '../change.ts'
import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { byGravity, type Effect } from './effect.ts'
import { emptiedLookup } from './emptiedLookups.ts'
import { impactOf, type Impact } from './impact.ts'
import { impactActions, type ImpactAction } from './impactAction.ts'
import type { IsLookupRequired } from './impactStep.ts'
import type { ImpactLine } from './walk.ts'

/** What becomes different in one table. */
export interface TableDifference {
  readonly logicalName: string
  /** Effects that the table has after and had not before, the gravest first. */
  readonly appeared: readonly Effect[]
  readonly vanished: readonly Effect[]
  /** Effects that depended on what rows hold and now meet every related row over a relationship at least. */
  readonly becameCertain: readonly Effect[]
  readonly becameUncertain: readonly Effect[]
  /** Lines that do something they did not do before; a table may have further ones and no new effect. */
  readonly newLines: readonly ImpactLine[]
  readonly goneLines: readonly ImpactLine[]
  /** Every line after. */
  readonly present: readonly ImpactLine[]
  /** Whose lookup columns are emptied before or after: one that cannot be would stop the delete, and what differs hangs on it. */
  readonly emptied: readonly OneToMany[]
}

export interface ImpactDifference {
  readonly action: ImpactAction
  readonly start: string
  /** The tables in which something differs, those of the impact after first; none when nothing does. */
  readonly tables: readonly TableDifference[]
}

/** What differs between two impacts of one action on one table. Levels may differ without a difference of what happens. */
export function impactDifference(before: Impact, after: Impact): ImpactDifference {
  const names = new Set([...after.tables.keys(), ...before.tables.keys()])
  const tables = [...names].flatMap((logicalName) => {
    const [old, present] = [linesOf(before, logicalName), linesOf(after, logicalName)]
    // Nearly every table is as it was.
    if (isSameList(old, present)) return []
    const difference = tableDifference(logicalName, old, present)
    return differs(difference) ? [difference] : []
  })
  return { action: after.action, start: after.start, tables }
}

/**
 * What a staged change of a cascade setting does to the impact on the relationship's primary table; null for settings
 * that have none, and for a relationship that is gone. `startsAbove` names the tables it concerns besides.
 * @param before The environment without the change, `after` with it: both with whatever else is staged.
 */
export function changeDifference(
  before: Environment,
  after: Environment,
  { schemaName, action: changed }: CascadeChange,
  isLookupRequired?: IsLookupRequired,
): ImpactDifference | null {
  const action = impactActions.find((one) => one === changed)
  const relationship = after.relationships.get(schemaName)
  if (action === undefined || relationship?.type !== 'OneToMany') return null
  const impact = (environment: Environment): Impact =>
    impactOf(environment, relationship.referencedTable, action, isLookupRequired)
  return impactDifference(impact(before), impact(after))
}

const linesOf = ({ tables }: Impact, logicalName: string): readonly ImpactLine[] => tables.get(logicalName)?.lines ?? []

const isSameList = (old: readonly ImpactLine[], present: readonly ImpactLine[]): boolean =>
  old.length === present.length &&
  old.every((line, index) => {
    const other = present[index]
    if (line.relationship !== other?.relationship || line.from !== other.from) return false
    return line.effect === other.effect && line.isCertain === other.isCertain
  })

function tableDifference(
  logicalName: string,
  old: readonly ImpactLine[],
  present: readonly ImpactLine[],
): TableDifference {
  const [certainBefore, certainAfter] = [certaintyOf(old), certaintyOf(present)]
  const effects = [...new Set([...certainBefore.keys(), ...certainAfter.keys()])].toSorted(byGravity)
  const where = (isBefore: boolean | undefined, isAfter: boolean | undefined): readonly Effect[] =>
    effects.filter((effect) => certainBefore.get(effect) === isBefore && certainAfter.get(effect) === isAfter)
  const [newLines, goneLines] = [missingFrom(old, present), missingFrom(present, old)]
  return {
    logicalName,
    appeared: effects.filter((effect) => !certainBefore.has(effect)),
    vanished: effects.filter((effect) => !certainAfter.has(effect)),
    becameCertain: where(false, true),
    becameUncertain: where(true, false),
    newLines,
    goneLines,
    present,
    emptied: [...newLines, ...goneLines].some(losesOrStops) ? emptiedBy([...old, ...present]) : [],
  }
}

const losesOrStops = ({ effect }: ImpactLine): boolean => effect === 'unlinked' || effect === 'stopped'

const emptiedBy = (lines: readonly ImpactLine[]): readonly OneToMany[] => {
  const emptied = lines.flatMap((line) => emptiedLookup(line) ?? [])
  return [...new Map(emptied.map((relationship) => [relationship.schemaName, relationship])).values()]
}

/** Each effect, and whether one of its lines is certain. */
function certaintyOf(lines: readonly ImpactLine[]): ReadonlyMap<Effect, boolean> {
  const found = new Map<Effect, boolean>()
  for (const { effect, isCertain } of lines) found.set(effect, isCertain || found.get(effect) === true)
  return found
}

/** The lines that do what none of the others does. */
function missingFrom(others: readonly ImpactLine[], lines: readonly ImpactLine[]): readonly ImpactLine[] {
  const known = new Set(others.map(doingOf))
  return lines.filter((line) => !known.has(doingOf(line)))
}

const doingOf = ({ relationship, from, effect, condition }: ImpactLine): string =>
  `${relationship.schemaName} ${from} ${effect} ${condition ?? ''}`

/** Whether something that happens differs: every other difference of a table comes with one of these. */
const differs = ({ newLines, goneLines, becameCertain, becameUncertain }: TableDifference): boolean =>
  [newLines, goneLines, becameCertain, becameUncertain].some((list) => list.length > 0)
