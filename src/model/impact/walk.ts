import type { ImpactStep } from './impactStep.ts'

/** A step of an impact. */
export interface ImpactLine extends ImpactStep {
  /** 1 for the relationships of the start row, 2 for those of its related rows, and so on. */
  readonly level: number
  /** Whether it happens to every related row on some way from the start; otherwise it depends on what rows hold. */
  readonly isCertain: boolean
}

/**
 * Every step that is taken from a table, and from those that its steps continue in, in breadth first: by level. Each
 * table is left once, so it ends on cycles; time grows with the number of steps.
 */
export function walk(start: string, stepsFrom: (table: string) => readonly ImpactStep[]): readonly ImpactLine[] {
  const levels = new Map([[start, 0]])
  const steps: ImpactStep[] = []
  // A map shows what is added while it is walked: a queue without recursion.
  for (const [table, level] of levels) {
    for (const step of stepsFrom(table)) {
      steps.push(step)
      if (step.continues && !levels.has(step.to)) levels.set(step.to, level + 1)
    }
  }
  const certain = certainTables(start, steps)
  return steps.map((step) => ({
    ...step,
    level: (levels.get(step.from) ?? 0) + 1,
    isCertain: step.condition === null && certain.has(step.from),
  }))
}

/** The tables that are reached by steps which take every related row along. */
function certainTables(start: string, steps: readonly ImpactStep[]): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  for (const { continues, condition, from, to } of steps) {
    if (!continues || condition !== null) continue
    const known = next.get(from)
    if (known === undefined) next.set(from, [to])
    else known.push(to)
  }
  const certain = new Set([start])
  for (const table of certain) for (const to of next.get(table) ?? []) certain.add(to)
  return certain
}
