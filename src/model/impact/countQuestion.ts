import type { Relationship } from '../relationship.ts'
import type { Impact } from './impact.ts'
import type { ImpactLine } from './walk.ts'

/** One step of a chain of related rows, as a request has to filter it. */
export interface CountStep {
  readonly relationship: Relationship
  readonly from: string
  readonly to: string
  /** Only rows in the Active state. */
  readonly isActive: boolean
  /** Only rows that the owner of the start row owns. */
  readonly hasStartOwner: boolean
}

/**
 * How many rows are related over one line: rows of the last step's table, along the steps from the start row. The steps
 * are the shortest way; `lineCounts` tells when there may be more rows on others.
 */
export interface CountQuestion {
  /** Names the line among those of one impact. */
  readonly key: string
  readonly line: ImpactLine
  readonly steps: readonly CountStep[]
  /** Whether the start row itself, which may be related to itself, is not to be counted. */
  readonly isWithoutStart: boolean
  /** The question about the rows this one starts from: where it has no rows, this one need not be asked. */
  readonly after: string | null
  /** Whether rows of other owners are left out that a request cannot compare with their primary row's owner. */
  readonly isLowerBound: boolean
}

/** A line's name among those of one impact. */
export const lineKey = ({ relationship, from }: Pick<ImpactLine, 'relationship' | 'from'>): string =>
  `${relationship.schemaName} ${from}`

/** What has to be counted to know an impact on one row: a question for each line, by level. */
export function countQuestions(impact: Impact): readonly CountQuestion[] {
  const chains = new Map<string, readonly ImpactLine[]>([[impact.start, []]])
  const lines = [...impact.tables.values()].flatMap((table) => table.lines)
  const byLevel = lines.toSorted((one, other) => one.level - other.level)
  return byLevel.map((line): CountQuestion => {
    const before = chains.get(line.from) ?? []
    const chain = [...before, line]
    if (line.continues && !chains.has(line.to)) chains.set(line.to, chain)
    const last = before.at(-1)
    const after = last === undefined ? null : lineKey(last)
    return { key: lineKey(line), line, isWithoutStart: line.to === impact.start, after, ...stepsOf(chain) }
  })
}

/**
 * A request can compare an owner with one it knows, that of the start row. User-owned rows further down are counted
 * where all of their primary rows up to a user-owned step are of that owner: others are left out.
 */
function stepsOf(chain: readonly ImpactLine[]): Pick<CountQuestion, 'steps' | 'isLowerBound'> {
  const steps: CountStep[] = []
  let isLowerBound = false
  let isForced = false
  for (const { relationship, from, to, condition } of chain.toReversed()) {
    const isSameOwner = condition === 'sameOwner'
    steps.unshift({ relationship, from, to, isActive: condition === 'active', hasStartOwner: isForced || isSameOwner })
    if (isForced && !isSameOwner) isLowerBound = true
    isForced = isSameOwner
  }
  return { steps, isLowerBound }
}
