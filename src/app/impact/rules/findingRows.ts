import type { Environment } from '../../../model/environment.ts'
import { gravityOf, type Finding } from '../../../model/houseRules/finding.ts'
import { tableTitle } from '../../texts/impact.ts'
import { findingSentence, ruleNames } from '../../texts/houseRules.ts'

/** One line of the list of findings. */
export interface FindingRow {
  readonly finding: Finding
  readonly table: string
  readonly what: string
  /** Why it is accepted; null where it is not. */
  readonly note: string | null
  /** Every name it is found by, lower-cased. */
  readonly haystack: string
}

/** The findings as lines, with what was noted about them; those that can be mended come first among equals. */
export const findingRows = (
  environment: Environment,
  findings: readonly Finding[],
  notes: Readonly<Record<string, string>>,
): readonly FindingRow[] =>
  findings
    .map((finding) => findingRow(environment, finding, notes))
    .toSorted((one, other) => Number(other.finding.mend.possible) - Number(one.finding.mend.possible))

function findingRow(environment: Environment, finding: Finding, notes: Readonly<Record<string, string>>): FindingRow {
  const { key, facts, tables, relationships } = finding
  const what = findingSentence(environment, facts)
  const names = tables.map((table) => tableTitle(environment, table))
  return {
    finding,
    table: names[0] ?? '',
    what,
    note: Object.hasOwn(notes, key) ? (notes[key] ?? null) : null,
    haystack: [what, ruleNames[facts.rule], ...names, ...tables, ...relationships].join('\n').toLowerCase(),
  }
}

export const gravityOfRow = ({ finding }: FindingRow) => gravityOf[finding.facts.rule]
