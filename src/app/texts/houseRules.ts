import type { CascadeAction } from '../../model/cascade.ts'
import type { Environment } from '../../model/environment.ts'
import type { FindingFacts, Gravity, HouseRule, Mend } from '../../model/houseRules/finding.ts'
import { actionNames, refusalText } from './cascade.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'
import { gridTexts } from './grid.ts'
import { tableTitle } from './impact.ts'
import { nounOf } from './noun.ts'

export const ruleNames: Readonly<Record<HouseRule, string>> = {
  restrictInChain: 'Restrict inside a cascade',
  cascadeCycle: 'Cycle of cascading deletes',
  cascadeIntoMany: 'Cascade into many rows',
  parentalTwice: 'Parental on two lookups',
  acrossOwners: 'Access across owners',
  noOwners: 'Owner settings without owners',
}

/** Why a rule matters, and what its mend does. */
export const ruleExplanations: Readonly<Record<HouseRule, string>> = {
  restrictInChain:
    'A delete that cascades is one transaction. One row that is held far down refuses all of it, and the message does not say which. The mend cuts the cascade before the held rows, or, where that is not allowed, lets them go.',
  cascadeCycle:
    'A delete runs in a circle and takes rows that nobody thinks of as belonging to it. Dataverse makes no new circle like this. The mend cuts it where the fewest relationships change.',
  cascadeIntoMany:
    'Deleting one row deletes many. It locks them all, can run into the time limit, and with asynchronous cascades goes on in the background where it cannot be stopped. After the mend the rows stay and lose the link.',
  parentalTwice:
    'Rows have two parents: they are deleted, shared or given a new owner with either. Dataverse allows one parental lookup for a table and ships some with more; a table that has two takes no further one. The mend makes all but one referential.',
  acrossOwners:
    'Related rows keep their own owners, and yet whoever can read the primary row comes to read them: access that nobody gave. After the mend only owners and their own shares count.',
  noOwners:
    'Rows of one of the two tables belong to no user or team, so nothing is ever handed on. The settings still take the one place the related table has for a parental lookup. The mend switches them off.',
}

export const gravityNames: Readonly<Record<Gravity, string>> = { high: 'High', medium: 'Medium', low: 'Low' }

const actionList = (actions: readonly CascadeAction[]): string => listed(actions.map((action) => actionNames[action]))

/** What was found, in one sentence. */
export function findingSentence(environment: Environment, facts: FindingFacts): string {
  const title = (table: string): string => tableTitle(environment, table)
  switch (facts.rule) {
    case 'restrictInChain': {
      const { restrict, chain, starts } = facts
      const held = nounOf(environment, restrict.referencedTable)
      const holding = nounOf(environment, restrict.referencingTable)
      const start = nounOf(environment, chain[0]?.referencedTable ?? restrict.referencedTable)
      const others = starts.length - 1
      const more = others > 0 ? ` So it is for ${counted(others, 'table', 'tables')} above, too.` : ''
      return `Deleting ${start.a} deletes its ${held.many}, and ${held.a} cannot be deleted while it has ${holding.many}.${more}`
    }
    case 'cascadeCycle':
      return `Deletes run in a circle: ${[...facts.cycle, ...facts.cycle.slice(0, 1)].map(title).join(' → ')}.`
    case 'cascadeIntoMany': {
      const { relationship, rows } = facts
      return `Deleting ${nounOf(environment, relationship.referencedTable).a} deletes its ${nounOf(environment, relationship.referencingTable).many}, a table of ${counted(rows, 'row', 'rows')}.`
    }
    case 'parentalTwice':
      return `${title(facts.table)} has ${counted(facts.lookupColumns.length, 'parental lookup', 'parental lookups')}: ${listed(facts.lookupColumns)}.`
    case 'acrossOwners': {
      const { relationship, actions } = facts
      return `${actionList(actions)} opens ${nounOf(environment, relationship.referencingTable).many} of any owner to whoever has the ${nounOf(environment, relationship.referencedTable).one}.`
    }
    case 'noOwners': {
      const { relationship, actions, ownerless } = facts
      return `${actionList(actions)} cascades from ${title(relationship.referencedTable)} to ${title(relationship.referencingTable)}, though nobody owns rows of ${title(ownerless)}.`
    }
  }
}

/** Why a finding cannot be mended here. */
export const noMendText = (mend: Extract<Mend, { readonly possible: false }>): string =>
  `${mend.schemaName}: ${refusalText(mend.refusal)}`

const findings = (count: number): string => counted(count, 'finding', 'findings')

/** Texts of the house rules. */
export const houseRulesTexts = {
  list: 'Findings',
  find: 'Find in the findings',
  toolbar: 'Findings list',
  count: (shown: number, all: number) => (shown === all ? findings(all) : `${formatNumber(shown)} of ${formatNumber(all)}`),
  searching: 'Checking the environment',
  columns: { gravity: 'Severity', rule: 'Rule', table: 'Table', what: 'What was found', mend: 'Mend' },
  mends: { possible: 'Can be staged', impossible: 'Not possible' },
  ignored: (count: number) => `Ignored (${formatNumber(count)})`,
  stageAll: (count: number) => `Stage the mends of ${findings(count)}`,
  stagedAll: (count: number) => `The mends of ${findings(count)} are staged.`,
  threshold: 'Many rows are',
  countRows: 'Count rows',
  countAgain: 'Count rows again',
  counting: (done: number, all: number) => `Counting rows: ${formatNumber(done)} of ${counted(all, 'table', 'tables')}`,
  counted: (tables: number) => `Rows of ${counted(tables, 'table', 'tables')} counted. The figures may be a day old.`,
  notCounted: 'Rows are not counted yet, so “Cascade into many rows” finds nothing.',
  cancel: 'Cancel',
  nothing: {
    title: 'No finding',
    text: 'The environment, with what is staged, keeps every house rule that could be checked.',
  },
  noMatch: { title: 'No finding matches', text: 'Remove a filter, or look for a shorter part of the name.', clear: 'Clear all filters' },
  noneIgnored: { title: 'Nothing is ignored', text: 'A finding that you accept, with a note, goes here.', clear: 'Show the findings' },
  details: 'Finding',
  choose: 'Choose a finding to see why it matters and what would mend it.',
  gone: 'This finding is gone: what is staged mends it, or the environment has changed.',
  concerns: 'Relationships concerned',
  mend: 'The mend',
  change: (schemaName: string, action: CascadeAction) => `${schemaName}, ${actionNames[action]}`,
  stage: 'Stage the mend',
  note: 'Why this is accepted',
  ignore: 'Ignore',
  ignoredBecause: 'Ignored because',
  restore: 'Find it again',
  close: 'Close',
  grid: gridTexts(findings),
} as const
