import type { CountQuestion } from './countQuestion.ts'

/** A number of rows. Not exact: there are at least so many. */
export interface Count {
  readonly rows: number
  readonly isExact: boolean
}

/** What a server answered, by key of the question. A list's count stops at 5,000 (contract.md 10.3) and is not exact then. */
export type Answers = ReadonlyMap<string, Count>

/** The questions whose answer can matter now: not answered, and not known to have no rows. */
export function openQuestions(questions: readonly CountQuestion[], answers: Answers): readonly CountQuestion[] {
  const empty = emptyLines(questions, answers)
  return questions.filter(
    ({ key, after }) => !answers.has(key) && !empty.has(key) && (after === null || answers.has(after)),
  )
}

/**
 * How many rows are related over each line, by key; lines that are not answered yet are left out.
 *
 * Each answer counts along one way. That is all there is as long as no other line leads to rows that were not counted:
 * a parallel relationship, a longer path or a cycle with rows makes the table it leads to, and what lies behind, "at
 * least". Rows that come over two lines are counted in both.
 */
export function lineCounts(questions: readonly CountQuestion[], answers: Answers): ReadonlyMap<string, Count> {
  const empty = emptyLines(questions, answers)
  const incomplete = incompleteTables(questions, empty)
  const counts = new Map<string, Count>()
  for (const { key, line, isLowerBound } of questions) {
    const answer = empty.has(key) ? { rows: 0, isExact: true } : answers.get(key)
    if (answer === undefined) continue
    const isExact = answer.isExact && !isLowerBound && !incomplete.has(line.from)
    counts.set(key, { rows: answer.rows, isExact })
  }
  return counts
}

/** The lines that are known to have no rows along the way they are counted. */
function emptyLines(questions: readonly CountQuestion[], answers: Answers): ReadonlySet<string> {
  const empty = new Set<string>()
  // By level, so that the line before comes before.
  for (const { key, after, isLowerBound } of questions) {
    const answer = answers.get(key)
    const isAnsweredEmpty = answer !== undefined && answer.rows === 0 && answer.isExact && !isLowerBound
    if (isAnsweredEmpty || (after !== null && empty.has(after))) empty.add(key)
  }
  return empty
}

/** The tables that may have rows which no question starts from. */
function incompleteTables(questions: readonly CountQuestion[], empty: ReadonlySet<string>): ReadonlySet<string> {
  const counted = new Set(questions.flatMap(({ after }) => after ?? []))
  const continuing = questions.filter(({ line }) => line.continues)
  const incomplete = new Set(
    continuing
      .filter(({ key }) => !counted.has(key) && !empty.has(key))
      .map(({ line }) => line.to),
  )
  const below = new Map<string, string[]>()
  for (const { line } of continuing) {
    const known = below.get(line.from)
    if (known === undefined) below.set(line.from, [line.to])
    else known.push(line.to)
  }
  // A set shows what is added while it is walked: a queue without recursion.
  for (const table of incomplete) for (const to of below.get(table) ?? []) incomplete.add(to)
  return incomplete
}
